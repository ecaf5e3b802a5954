#!/usr/bin/env bash
# Takes the pictures of the README and of the walk through an audit from the complete example: docs/pictures/make.sh GETROUW, which must be built with the feature pdf.
# Needs Chromium, LibreOffice, pdftoppm, ImageMagick, Node and npm.
set -euo pipefail
here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"
getrouw="$(realpath "$1")"
made="$(mktemp -d)"
trap 'rm -rf "$made"' EXIT
cd "$here/../.."
cp docs/pictures/package.json docs/pictures/shoot.mjs "$made/"
(cd "$made" && npm install --no-audit --no-fund --loglevel=error)

for ending in html pdf docx xlsx md; do
  "$getrouw" --quiet --lang nl report examples/integrated-complete -o "$made/report.$ending" --date 2026-09-30
done
shoot() { (cd "$made" && node shoot.mjs "$(command -v chromium)" "$@"); }
# Fewer colours and no names or times: small files, and the same each time.
save() { convert "$made/$1" -resize "$3" -colors 96 -strip -define png:exclude-chunks=date,time "docs/pictures/$2.png"; }

shoot report.html html.png 1280 900 light
save html.png html 960x
shoot report.html phone.png 390 844 dark "#s-totalen-per-deel"
save phone.png phone 320x
shoot report.md markdown.png 1000 1000 light "table"
save markdown.png markdown 720x
pdftoppm -r 70 -f 1 -l 3 -png "$made/report.pdf" "$made/pdf"
convert "$made"/pdf-0[1-3].png -bordercolor '#c5ced6' -border 1 +append "$made/pdf.png"
save pdf.png pdf 1200x
for ending in docx xlsx; do
  soffice "-env:UserInstallation=file://$made/profile" --headless --convert-to pdf --outdir "$made/$ending" "$made/report.$ending" > /dev/null
done
pdftoppm -r 70 -f 2 -l 4 -png "$made/docx/report.pdf" "$made/word"
convert "$made"/word-0[2-4].png -bordercolor '#c5ced6' -border 1 +append "$made/word.png"
save word.png word 1200x
pdftoppm -r 120 -f 1 -l 2 -png "$made/xlsx/report.pdf" "$made/excel"
mogrify -trim +repage "$made"/excel-*.png
mogrify -crop x420+0+0 +repage "$made"/excel-*2.png
convert "$made"/excel-*.png -bordercolor white -border 12 -background white -append "$made/excel.png"
save excel.png excel 1100x
# A form as docs/auditing has it: its first sheet, and the first that is filled in.
for lang in nl en fr; do
  folder="$made/form-$lang"
  "$getrouw" --quiet --lang "$lang" init "$folder" --programme "Jobcentrum Noord (verzonnen)" --rubric ips-nl-2015 --model integrated \
    --period 2026-01-01 2026-06-30 --auditor "a1=Auditor Een (verzonnen)" --date 2026-09-30 > /dev/null
  "$getrouw" --quiet --lang "$lang" form "$folder" --rater a1 --update examples/integrated-complete/evidence.csv -o "$folder/form.xlsx" --date 2026-09-30
  soffice "-env:UserInstallation=file://$made/profile" --headless --convert-to pdf --outdir "$folder" "$folder/form.xlsx" > /dev/null
  pdftoppm -r 130 -f 1 -l 2 -png "$folder/form.pdf" "$folder/form"
  mogrify -trim +repage "$folder"/form-*.png
  mogrify -crop x620+0+0 +repage "$folder"/form-*1.png
  mogrify -crop x560+0+0 +repage "$folder"/form-*2.png
  for sheet in start items; do
    [ "$sheet" = start ] && page=1 || page=2
    convert "$folder"/form-*"$page.png" -bordercolor white -border 12 "$made/form.png"
    save form.png "form-$sheet.$lang" 1100x
  done
done
# The page for a steering group as docs/over-time has it, as Word sets it.
for lang in nl en fr; do
  "$getrouw" --quiet --lang "$lang" report examples/over-time --audience steering --one-page --date 2026-09-30 -o "$made/page.docx"
  soffice "-env:UserInstallation=file://$made/profile" --headless --convert-to pdf --outdir "$made/page" "$made/page.docx" > /dev/null
  pdftoppm -r 90 -f 1 -l 1 -png "$made/page/page.pdf" "$made/page"
  mogrify -trim +repage "$made/page-1.png"
  convert "$made/page-1.png" -bordercolor white -border 16 -bordercolor '#c5ced6' -border 1 "$made/one-page.png"
  save one-page.png "one-page.$lang" 960x
  rm "$made/page.docx"
done
ls -l docs/pictures/*.png
# The screen of `rate`, in a terminal of its own.
python3 -m venv "$made/venv"
"$made/venv/bin/pip" install --quiet pyte
mkdir -p "$made/rate/evidence"
printf 'audit: 1\nprogramme: Jobcentrum Noord (verzonnen)\nrubric: ips-nl-2015\nmodel: integrated\nauditors: [{id: a1}]\nevidence: [evidence/]\n' > "$made/rate/audit.yaml"
cp examples/two-raters/evidence/a1.csv examples/two-raters/evidence/figures.csv "$made/rate/evidence/"
"$made/venv/bin/python" docs/pictures/terminal.py docs/pictures/rate.svg 110 30 '/organisatie.3\r' "$getrouw" --lang nl rate "$made/rate"
