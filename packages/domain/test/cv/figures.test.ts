import { assert, describe, it } from "@effect/vitest"
import { hasFigure } from "../../src/cv/checks/figures.ts"

describe("figures in bullets", () => {
  it.each([
    "Cut costs by 30 %",
    "Réduit les coûts de 12,5 %",
    "خفضت التكاليف بنسبة ٣٠٪",
    "أشرفت على فريق من ١٢ مهندسا",
    "Led 5 engineers",
    "Served 2,000 users",
    "Économisé 2000 € par an",
    "Saved $2020 a month",
    "Made queries 3x faster",
    "Handled 10k requests",
    "Budget of 2000 TND",
    "1 200 utilisateurs servis",
  ])("counts: %s", (bullet) => assert.isTrue(hasFigure(bullet)))

  it.each([
    "Wrote the guide in 2021",
    "Joined in 03/2020",
    "Worked there 2019-2021",
    "Between 2019 and 2022",
    "منذ عام ٢٠٢١",
    "Built pipelines on S3 and EC2",
    "Ported the engine to C++17",
    "Certified to ISO 9001",
    "Wrote services in Python 3.11",
    "Modelled parts in 3D and tested 5G masts",
    "Led the team",
    "",
  ])("does not count: %s", (bullet) => assert.isFalse(hasFigure(bullet)))
})
