"""Sheets (one JSON object a line: sheet, path) as DOCX files by python-docx."""

import copy
import json
import re
import sys

from docx import Document
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_TAB_ALIGNMENT
from docx.oxml import OxmlElement, parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Mm, Pt, RGBColor

WIDTH_MM = 170


def mark_rtl(run):
    properties = run._r.get_or_add_rPr()
    properties.append(OxmlElement("w:rtl"))


class Writer:
    def __init__(self, sheet, bidi):
        self.sheet = sheet
        # Whether directional isolates stay in: Word's users have none, LibreOffice's layout needs them.
        self.bidi = bidi
        self.look = sheet["look"]
        self.rtl = sheet["language"] == "ar"
        self.document = Document()
        section = self.document.sections[0]
        section.page_width, section.page_height = Mm(210), Mm(297)
        section.left_margin = section.right_margin = Mm(20)
        section.top_margin = section.bottom_margin = Mm(18)
        normal = self.document.styles["Normal"]
        normal.font.name = "Liberation Serif" if self.look["serif"] else "Liberation Sans"
        normal.font.size = Pt(self.look["size"])
        fonts = normal.element.get_or_add_rPr().get_or_add_rFonts()
        fonts.set(qn("w:cs"), "Noto Naskh Arabic" if self.look["serif"] else "Noto Sans Arabic")
        normal.paragraph_format.space_after = Pt(2)

    def paragraph(self, where, style=None):
        # A cell is born with an empty paragraph: the first text goes there.
        first = where.paragraphs[0] if where.paragraphs else None
        if first is not None and not first.text and not getattr(where, "_used", False) and where is not self.document:
            paragraph = first
            where._used = True
            if style:
                paragraph.style = self.document.styles[style]
        else:
            paragraph = where.add_paragraph(style=style)
        if self.rtl:
            paragraph._p.get_or_add_pPr().append(OxmlElement("w:bidi"))
        return paragraph

    def pieces(self, parts):
        """Torn as Word tears text that was edited: an address is a link, a word may lie in two runs."""
        for part in parts:
            for text in re.split(r"(\S+@\S+)", part["text"]):
                cuts = [text] if "@" in text or len(text) < 9 else [text[:5], text[5:-2], text[-2:]]
                for cut in cuts:
                    if cut:
                        yield {**part, "text": cut, "link": "@" in cut}

    def link(self, paragraph, run):
        """Puts the run into a hyperlink."""
        link = OxmlElement("w:hyperlink")
        link.set(qn("w:anchor"), "mail")
        paragraph._p.append(link)
        link.append(run._r)

    def control(self, paragraph):
        """Puts a paragraph's runs into a content control."""
        control, content = OxmlElement("w:sdt"), OxmlElement("w:sdtContent")
        control.append(OxmlElement("w:sdtPr"))
        control.append(content)
        for run in list(paragraph._p.findall(qn("w:r"))):
            content.append(run)
        paragraph._p.append(control)

    def runs(self, paragraph, parts, **more):
        torn = self.look.get("word") == "runs"
        for part in self.pieces(parts) if torn else parts:
            run = paragraph.add_run(part["text"] if self.bidi else part["text"].replace("\u2066", "").replace("\u2069", ""))
            run.bold = run.font.cs_bold = part.get("bold") or None
            run.italic = run.font.cs_italic = part.get("italic") or None
            if more.get("size"):
                run.font.size = Pt(more["size"])
                complex_size = OxmlElement("w:szCs")
                complex_size.set(qn("w:val"), str(more["size"] * 2))
                run._r.get_or_add_rPr().append(complex_size)
            if self.rtl:
                mark_rtl(run)
            if part.get("link"):
                self.link(paragraph, run)
        if self.look.get("word") == "controls":
            self.control(paragraph)
        return paragraph

    def blocks(self, where, blocks, width=WIDTH_MM):
        last = None
        for block in blocks:
            kind = block["kind"]
            simple = kind == "line" and not block.get("right")
            if self.look.get("word") == "breaks" and simple and last is not None:
                last.add_run().add_break()
                self.runs(last, block["left"])
                continue
            last = None
            if kind == "chips":
                self.runs(self.paragraph(where), [{"text": "\t".join(block["items"])}])
            elif kind == "gap":
                self.paragraph(where)
            elif kind == "para":
                self.runs(self.paragraph(where), [{"text": block["text"]}])
            elif kind == "bullet":
                if self.look["glyph"] == "•":
                    self.runs(self.paragraph(where, "List Bullet"), [{"text": block["text"]}])
                else:
                    typed = self.paragraph(where)
                    typed.paragraph_format.left_indent = Mm(5)
                    typed.paragraph_format.first_line_indent = Mm(-5)
                    self.runs(typed, [{"text": self.look["glyph"] + "\t" + block["text"]}])
                    typed.paragraph_format.tab_stops.add_tab_stop(Mm(5))
            elif kind == "line":
                paragraph = self.paragraph(where)
                self.runs(paragraph, block["left"])
                last = paragraph if simple else None
                if block.get("right"):
                    paragraph.paragraph_format.tab_stops.add_tab_stop(Mm(width), WD_TAB_ALIGNMENT.RIGHT)
                    self.runs(paragraph, [{"text": "\t"}] + block["right"])
            else:
                self.table(where, block, width)

    def table(self, where, block, width):
        count = len(block["widths"])
        if where is self.document:
            table = where.add_table(rows=0, cols=count)
        else:
            table = where.add_table(rows=0, cols=count)
        table.autofit = False
        if block["ruled"]:
            table.style = self.document.styles["Table Grid"]
        if self.rtl:
            table._tbl.tblPr.append(OxmlElement("w:bidiVisual"))
            table.alignment = WD_TABLE_ALIGNMENT.RIGHT
        for row in block["rows"]:
            cells = table.add_row().cells
            for cell, content, share in zip(cells, row, block["widths"]):
                cell.width = Mm(width * share / 100)
                self.blocks(cell, content, width * share / 100 - 4)

    def heading(self, where, text):
        look = self.look["heading"]
        if look in ("rule", "spaced", "filled") and where is self.document:
            paragraph = self.paragraph(where, "Heading 2" if look == "rule" else "Heading 1")
        else:
            paragraph = self.paragraph(where)
        paragraph.paragraph_format.space_before = Pt(10)
        self.runs(paragraph, [{"text": text, "bold": True}], size=self.look["size"] + 2)

    def sections(self, where, sections, width=WIDTH_MM):
        for section in sections:
            self.heading(where, section["heading"])
            self.blocks(where, section["blocks"], width)

    def name(self, where):
        if self.sheet.get("title"):
            self.runs(self.paragraph(where), [{"text": self.sheet["title"], "bold": True}])
        for line in self.sheet["name"].split("\n"):
            paragraph = self.paragraph(where)
            self.runs(paragraph, [{"text": line, "bold": True}], size=20)
            if self.look["centred"]:
                paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
        if self.sheet.get("label"):
            self.runs(self.paragraph(where), [{"text": self.sheet["label"]}])

    def textbox(self, blocks):
        """A text box as Word writes one: VML in a picture, its paragraphs inside."""
        anchor = self.document.add_paragraph()
        holder = self.document.add_paragraph()
        holder._p.getparent().remove(holder._p)
        shape = parse_xml(
            '<w:r %s xmlns:v="urn:schemas-microsoft-com:vml"><w:pict>'
            '<v:shape type="#_x0000_t202" style="width:460pt;height:60pt"><v:textbox><w:txbxContent/></v:textbox></v:shape>'
            "</w:pict></w:r>" % nsdecls("w")
        )
        anchor._p.append(shape)
        box = shape.find(".//" + qn("w:txbxContent"))
        before = len(self.document.element.body)
        self.blocks(self.document, blocks)
        made = [element for element in self.document.element.body[before - 1 :] if element.tag != qn("w:sectPr")]
        for element in made:
            if element is not anchor._p:
                box.append(copy.deepcopy(element))
                element.getparent().remove(element)

    def write(self, path):
        sheet, document = self.sheet, self.document
        at = self.look.get("contactAt")
        if at == "header":
            header = document.sections[0].header
            self.name(header)
            self.blocks(header, sheet["contact"])
        else:
            if at == "beside":
                table = document.add_table(rows=1, cols=2)
                if self.rtl:
                    table._tbl.tblPr.append(OxmlElement("w:bidiVisual"))
                self.name(table.rows[0].cells[0])
                self.blocks(table.rows[0].cells[1], sheet["contact"])
            else:
                self.name(document)
            if at == "beside":
                pass
            elif at == "textbox":
                self.textbox(sheet["contact"])
            else:
                self.blocks(document, sheet["contact"])
        if self.look.get("sidebar"):
            aside = [section for section in sheet["sections"] if section["side"]]
            main = [section for section in sheet["sections"] if not section["side"]]
            if at == "footer":
                footer = document.sections[0].footer
                self.blocks(footer, aside[0]["blocks"])
                aside = aside[1:]
            table = document.add_table(rows=1, cols=2)
            table.autofit = False
            if self.rtl:
                table._tbl.tblPr.append(OxmlElement("w:bidiVisual"))
            order = [(aside, 55), (main, 115)] if self.look["sidebar"] == "left" else [(main, 115), (aside, 55)]
            for cell, (content, width) in zip(table.rows[0].cells, order):
                cell.width = Mm(width)
                self.sections(cell, content, width - 4)
        else:
            self.sections(document, sheet["sections"])
        if self.look.get("foot"):
            self.runs(self.paragraph(document.sections[0].footer), [{"text": sheet["name"] + " - CV"}])
        document.core_properties.author = ""
        document.save(path)


for line in sys.stdin:
    task = json.loads(line)
    Writer(task["sheet"], task["bidi"]).write(task["path"])
    print(task["sheet"]["id"], flush=True)
