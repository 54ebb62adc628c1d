/** Folded names of tools, standards and methods that are also words of a language: alone they must look like a name. */
export const ordinaryWords: ReadonlySet<string> = new Set(
  (
    "access acl asana assembly aid bash beam bess blender bootstrap bot chef cobra cad camel cao cams dart dash dax " +
    "dock drupal ember ent epi excel express fiqh flask flow flux git go had his hive ijara isa jar jest jet jit julia " +
    "kit lamp lean lightning loto maya mep mint mocha monday notion oracle outlook paie pals peps pos prima project " +
    "puppet quartz raid rails react redux relay ruby rust safe sage salt sap sas sass scala sea shell sig sil sir slack " +
    "snowflake spark spring sql storm swift tableau teams unity vue wash word zoom ris has mes had agile point cite " +
    "ip it os pm hr rh si la en au ai ia pr pi ma me ux ui qa qc hv ml"
  ).split(" "),
)
