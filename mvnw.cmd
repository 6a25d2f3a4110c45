@echo off
rem Runs Maven: the installed one when it is new enough, otherwise one fetched once from Apache's archive
rem (see .mvn\wrapper\maven-wrapper.properties) into the user's Maven folder.
setlocal
set "SETTINGS=%~dp0.mvn\wrapper\maven-wrapper.properties"
for /f "usebackq tokens=1,* delims==" %%a in ("%SETTINGS%") do (
    if "%%a"=="minimumVersion" set "MINIMUM=%%b"
    if "%%a"=="distributionZipUrl" set "URL=%%b"
)

where mvn >nul 2>nul
if errorlevel 1 goto fetch
for /f "tokens=3" %%v in ('mvn --version 2^>nul ^| findstr /b /c:"Apache Maven"') do set "VERSION=%%v"
powershell -NoProfile -Command "exit [int]([version]'%VERSION%' -lt [version]'%MINIMUM%')" >nul 2>nul
if errorlevel 1 goto fetch
call mvn %*
exit /b %ERRORLEVEL%

:fetch
for %%f in ("%URL%") do set "ARCHIVE=%%~nf"
set "HOME_DIR=%USERPROFILE%\.m2\wrapper\dists\%ARCHIVE:-bin=%"
if not exist "%HOME_DIR%\bin\mvn.cmd" (
    echo mvnw: no Maven %MINIMUM% or newer is installed; fetching %URL% 1>&2
    powershell -NoProfile -Command "$ErrorActionPreference='Stop'; $t=New-Item -ItemType Directory -Force (Join-Path $env:TEMP ([guid]::NewGuid())); Invoke-WebRequest '%URL%' -OutFile $t\m.zip; Expand-Archive $t\m.zip $t; New-Item -ItemType Directory -Force '%HOME_DIR%' | Out-Null; Move-Item (Join-Path (Get-ChildItem $t -Directory)[0].FullName '*') '%HOME_DIR%'; Remove-Item -Recurse -Force $t"
    if errorlevel 1 exit /b 1
)
call "%HOME_DIR%\bin\mvn.cmd" %*
exit /b %ERRORLEVEL%
