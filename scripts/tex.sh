#!/usr/bin/env bash
# Installs on Debian, as root, what the tests of printed CVs use where they find it: pdflatex, xelatex, an Arabic font
# and poppler. Without it those tests are skipped and say so.
set -euo pipefail
packages=(
  texlive-latex-base texlive-latex-recommended texlive-xetex lmodern
  fonts-hosny-amiri fonts-dejavu-core poppler-utils
)
missing=()
for package in "${packages[@]}"; do
  dpkg-query --show --showformat='${Status}' "$package" 2>/dev/null | grep -q "ok installed" || missing+=("$package")
done
if [ ${#missing[@]} -eq 0 ]; then
  echo "TeX and poppler are installed"
  exit 0
fi
apt-get -qq update
DEBIAN_FRONTEND=noninteractive apt-get -qq install --yes --no-install-recommends "${missing[@]}" >/dev/null
