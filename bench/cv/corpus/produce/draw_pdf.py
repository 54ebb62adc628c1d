"""Sheets (one JSON object a line: sheet, format, path) as PDFs by reportlab, each line of text put where it goes.

`interleaved`: lines are drawn from the top of the page to its foot, across both columns. `placed`: in reading order.
Arabic is shaped and put in visual order here, as simple PDF writers do.
"""

import json
import re
import sys
from pathlib import Path

import arabic_reshaper
from reportlab.lib.colors import HexColor
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen import canvas

FONTS = {
    "latin": ("LiberationSans-Regular.ttf", "LiberationSans-Bold.ttf"),
    "arabic": ("DejaVuSans.ttf", "DejaVuSans-Bold.ttf"),
}
for family, files in FONTS.items():
    for weight, name in zip(("", "-bold"), files):
        found = next(Path("/usr/share/fonts").rglob(name))
        pdfmetrics.registerFont(TTFont(family + weight, str(found)))

SHAPER = arabic_reshaper.ArabicReshaper(configuration={"delete_harakat": False, "ARABIC LIGATURE ALLAH": False})
PAGE = (595, 842)
MARGIN = 48
ARABIC = re.compile(r"[\u0600-\u06ff\ufb50-\ufeff]")
MIRROR = str.maketrans("()[]«»", ")(][»«")


def visual(text):
    """Right-to-left text as its glyphs stand from left to right: words reversed, numbers and Latin words kept."""
    if not ARABIC.search(text):
        return text.replace("\u2066", "").replace("\u2069", "")
    shaped = SHAPER.reshape(text)
    runs = re.findall(r"\u2066[^\u2069]*\u2069|[A-Za-z0-9@._+/%#:&'-]*[A-Za-z0-9%](?: [A-Za-z][A-Za-z0-9.+#]*)*|.", shaped)
    return "".join(run if len(run) > 1 else run.translate(MIRROR) for run in reversed(runs)).replace("\u2066", "").replace("\u2069", "")


class Column:
    def __init__(self, page, x, width, rtl, look):
        self.page, self.x, self.width, self.rtl, self.look = page, x, width, rtl, look
        self.family = "arabic" if rtl else "latin"
        self.y = 0
        self.drawn = []

    def font(self, bold):
        return self.family + ("-bold" if bold else "")

    def measure(self, text, bold, size):
        return pdfmetrics.stringWidth(visual(text), self.font(bold), size)

    def wrap(self, text, bold, size, width):
        lines, line = [], ""
        for word in text.split(" "):
            longer = word if not line else line + " " + word
            if line and self.measure(longer, bold, size) > width:
                lines.append(line)
                line = word
            else:
                line = longer
        return lines + [line]

    def put(self, text, bold=False, size=None, indent=0, far=False, colour="#000000"):
        size = size or self.look["size"]
        width = self.measure(text, bold, size)
        start = self.x + indent
        if far != self.rtl:
            start = self.x + self.width - width - indent
        self.drawn.append((self.y, start, text, self.font(bold), size, colour))

    def down(self, by):
        self.y += by

    def text(self, text, bold=False, size=None, indent=0, colour="#000000"):
        size = size or self.look["size"]
        for line in self.wrap(text, bold, size, self.width - indent):
            self.down(size * 1.35)
            self.put(line, bold, size, indent, colour=colour)

    def blocks(self, blocks):
        for block in blocks:
            kind = block["kind"]
            if kind == "chips":
                self.text("    ".join(block["items"]))
            elif kind == "gap":
                self.down(6)
            elif kind == "para":
                self.text(block["text"])
            elif kind == "bullet":
                before = self.y
                self.text(block["text"], indent=12)
                after, self.y = self.y, before + self.look["size"] * 1.35
                self.put(self.look["glyph"])
                self.y = after
            elif kind == "line":
                bold = bool(block["left"][0].get("bold"))
                left = "".join(part["text"] for part in block["left"])
                if block.get("right"):
                    right = "".join(part["text"] for part in block["right"])
                    fits = self.measure(left, bold, self.look["size"]) + self.measure(right, False, self.look["size"]) + 12 < self.width
                    self.down(self.look["size"] * 1.35)
                    if fits:
                        self.put(left, bold)
                        self.put(right, far=True)
                    else:
                        self.put(right)
                        self.text(left, bold)
                else:
                    self.text(left, bold)
            else:
                for row in block["rows"]:
                    for cell in row:
                        self.blocks(cell)

    def section(self, section):
        self.down(8)
        plain = self.look["heading"] == "plain"
        self.text(section["heading"], bold=not plain, size=self.look["size"] + 2, colour="#" + self.look["accent"])
        self.down(2)
        self.blocks(section["blocks"])


def draw(task):
    sheet = task["sheet"]
    look, rtl = sheet["look"], sheet["language"] == "ar"
    page = canvas.Canvas(task["path"], pagesize=PAGE, invariant=1)
    whole = PAGE[0] - 2 * MARGIN
    head = Column(page, MARGIN, whole, rtl, look)
    if sheet.get("title"):
        head.text(sheet["title"])
    for one in sheet["name"].split("\n"):
        head.text(one, bold=True, size=19)
    if sheet.get("label"):
        head.text(sheet["label"])
    head.blocks(sheet["contact"])
    columns = [head]
    if look.get("sidebar"):
        narrow, gap = 182, 20
        wide = whole - narrow - gap
        left_side = (look["sidebar"] == "left") != rtl
        side = Column(page, MARGIN if left_side else MARGIN + wide + gap, narrow, rtl, look)
        main = Column(page, MARGIN + narrow + gap if left_side else MARGIN, wide, rtl, look)
        side.y = main.y = head.y + 8
        columns += [side, main]
        for section in sheet["sections"]:
            (side if section["side"] else main).section(section)
    else:
        for section in sheet["sections"]:
            head.section(section)
    drawn = [one for column in columns for one in column.drawn]
    if task["format"] == "interleaved":
        drawn.sort(key=lambda one: (round(one[0]), one[1]))
    room = PAGE[1] - 2 * MARGIN
    at = 0
    for y, x, text, font, size, colour in sorted(drawn, key=lambda one: int(one[0] // room)):
        while y // room > at:
            page.showPage()
            at += 1
        page.setFillColor(HexColor(colour))
        page.setFont(font, size)
        page.drawString(x, PAGE[1] - MARGIN - (y % room), visual(text))
    page.save()


for line in sys.stdin:
    task = json.loads(line)
    draw(task)
    print(task["sheet"]["id"], flush=True)
