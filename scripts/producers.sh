#!/usr/bin/env bash
# Installs on Debian, as root, what makes the generated CV corpus (bench/cv/corpus): once is enough, again is quick.
# The corpus itself sees to its Python packages, in an environment in the cache folder of whoever makes it.
set -euo pipefail
packages=(
  libreoffice-writer-nogui chromium poppler-utils python3-venv
  texlive-latex-base texlive-latex-recommended texlive-xetex texlive-lang-french texlive-lang-arabic lmodern
  fonts-hosny-amiri fonts-noto-core fonts-liberation fonts-dejavu-core
)
missing=()
for package in "${packages[@]}"; do
  dpkg-query --show --showformat='${Status}' "$package" 2>/dev/null | grep -q "ok installed" || missing+=("$package")
done
if [ ${#missing[@]} -eq 0 ]; then
  echo "every producer is installed"
  exit 0
fi
apt-get update
DEBIAN_FRONTEND=noninteractive apt-get install --yes --no-install-recommends "${missing[@]}"
