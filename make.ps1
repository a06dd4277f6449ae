# The verbs of the Makefile, for Windows:  .\make.ps1 run   .\make.ps1 test   .\make.ps1 help
# Without PowerShell scripts:              py -3 tools\make.py run
param([string]$Verb = "help", [Parameter(ValueFromRemainingArguments = $true)][string[]]$Rest)
$root = Split-Path -Parent $MyInvocation.MyCommand.Path
Push-Location $root
try {
    foreach ($version in "-3.13", "-3.12", "-3.14", "-3.11", "-3") {
        & py $version -c "import sys; sys.exit(not (3, 11) <= sys.version_info[:2] < (3, 15))" 2>$null
        if ($LASTEXITCODE -eq 0) { & py $version tools\make.py $Verb @Rest; exit $LASTEXITCODE }
    }
    Write-Host "QAF Desktop needs Python 3.11 to 3.14 (python.org, or the Microsoft Store)."
    exit 1
}
finally { Pop-Location }
