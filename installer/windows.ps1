# UNTESTED: written beside linux.sh, never run. Makes target\installer\Haidang-VERSION.msi, on Windows, from the same inputs.
# Needs PowerShell, JDK 25 or later (HAIDANG_JDK, JAVA_HOME or the PATH) and the WiX tools that jpackage calls.
$ErrorActionPreference = 'Stop'
$root = Split-Path -Parent $PSScriptRoot
$built = Join-Path $root 'target\haidang'
$out = Join-Path $root 'target\installer'
$input_ = Join-Path $out 'input'

$homes = @($env:HAIDANG_JDK, $env:JAVA_HOME) | Where-Object { $_ }
$onPath = Get-Command jpackage -ErrorAction SilentlyContinue
if ($onPath) { $homes += Split-Path -Parent (Split-Path -Parent $onPath.Source) }
$jdk = $homes | Where-Object {
  $tool = Join-Path $_ 'bin\jpackage.exe'
  (Test-Path $tool) -and ([int]((& $tool --version) -replace '[^0-9].*', '') -ge 25)
} | Select-Object -First 1
if (-not $jdk) { throw 'an installer needs jpackage of JDK 25 or later: set HAIDANG_JDK' }
$jpackage = Join-Path $jdk 'bin\jpackage.exe'

$jar = Get-ChildItem (Join-Path $built 'lib\haidang-*.jar') | Select-Object -First 1
if (-not $jar) { throw 'first: mvn -q -DskipTests package' }
$version = $jar.BaseName -replace '^haidang-', ''

if (Test-Path $out) { Remove-Item -Recurse -Force $out }
New-Item -ItemType Directory -Force $input_ | Out-Null
Get-ChildItem (Join-Path $built 'lib\*.jar') | Where-Object { $_.Name -notlike 'embedded-postgres-binaries-*' } |
  Copy-Item -Destination $input_

# As in common.sh; the last module reads Windows' own store of certificates.
$modules = 'java.base,java.desktop,java.logging,java.management,java.naming,java.security.jgss,java.sql,java.transaction.xa,' +
  'java.xml,jdk.httpserver,jdk.jfr,jdk.localedata,jdk.unsupported,jdk.crypto.mscapi'
$image = Join-Path $out 'image'
$options = Get-Content (Join-Path $built 'lib\workstation.options') | Where-Object { $_ -like '-*' } | ForEach-Object { '--java-options'; $_ }
& $jpackage --type app-image --dest $image --name Haidang --app-version $version `
  --vendor Haidang --description 'Workstation of an anti-trafficking hotline' --icon (Join-Path $root 'icons\haidang.ico') `
  --input $input_ --main-jar $jar.Name --main-class org.haidang.boot.Main `
  @options --add-modules $modules `
  --jlink-options '--strip-debug --no-header-files --no-man-pages --generate-cds-archive --include-locales=vi,en'
if ($LASTEXITCODE) { throw 'jpackage made no image' }

# The cache of classes: a real start to the sign-in screen writes it (a window is seen for a moment).
$app = Join-Path $image 'Haidang\app'
$env:JAVA_TOOL_OPTIONS = "-XX:AOTCacheOutput=$app\app.aot"
Start-Process -Wait (Join-Path $image 'Haidang\Haidang.exe') -ArgumentList 'bench-window', 'sign-in', (Join-Path $out 'training')
$env:JAVA_TOOL_OPTIONS = $null
if (-not (Test-Path "$app\app.aot")) { throw 'the cache of classes was not made' }
$cfg = Join-Path $app 'Haidang.cfg'
$lines = Get-Content $cfg | ForEach-Object {
  $_
  if ($_ -eq '[JavaOptions]') { 'java-options=-XX:AOTCache=$APPDIR\app.aot'; 'java-options=-Xlog:aot=off'; 'java-options=-Xlog:cds=off' }
}
[IO.File]::WriteAllLines($cfg, $lines)

& $jpackage --type msi --dest $out --app-image (Join-Path $image 'Haidang') --name Haidang --app-version $version `
  --win-menu --win-shortcut --win-upgrade-uuid 5f0f3a52-9d0b-4d5e-8a37-3c1d0a9f6e11
if ($LASTEXITCODE) { throw 'jpackage made no installer' }
Get-ChildItem (Join-Path $out '*.msi')
