@echo off
rem Runs Maven: the installed one when it is new enough, otherwise one fetched once from Apache's archive
rem (see .mvn\wrapper\maven-wrapper.properties) into the user's Maven folder.
setlocal
set "SETTINGS=%~dp0.mvn\wrapper\maven-wrapper.properties"
for /f "usebackq tokens=1,* delims==" %%a in ("%SETTINGS%") do (
    if "%%a"=="minimumVersion" set "MINIMUM=%%b"
    if "%%a"=="distributionZipUrl" set "URL=%%b"
)

set "ARGUMENTS=%*"
rem Whoever only tries it out runs no tests, so nothing of theirs is fetched or compiled
if "%ARGUMENTS%"=="quarkus:dev" set "ARGUMENTS=quarkus:dev -Dquick"
where java >nul 2>nul || if not defined JAVA_HOME (
    echo mvnw: no JDK is installed. Install one: winget install EclipseAdoptium.Temurin.17.JDK 1>&2
    exit /b 1
)

where mvn >nul 2>nul
if errorlevel 1 goto fetch
for /f "tokens=3" %%v in ('mvn --version 2^>nul ^| findstr /b /c:"Apache Maven"') do set "VERSION=%%v"
powershell -NoProfile -Command "exit [int]([version]'%VERSION%' -lt [version]'%MINIMUM%')" >nul 2>nul
if errorlevel 1 goto fetch
call mvn %ARGUMENTS%
exit /b %ERRORLEVEL%

:fetch
for %%f in ("%URL%") do set "ARCHIVE=%%~nf"
set "HOME_DIR=%USERPROFILE%\.m2\wrapper\dists\%ARCHIVE:-bin=%"
if not exist "%HOME_DIR%\bin\mvn.cmd" (
    echo mvnw: no Maven %MINIMUM% or newer is installed; fetching %URL% 1>&2
    powershell -NoProfile -Command "$ErrorActionPreference='Stop'; $t=New-Item -ItemType Directory -Force (Join-Path $env:TEMP ([guid]::NewGuid())); Invoke-WebRequest '%URL%' -OutFile $t\m.zip; Expand-Archive $t\m.zip $t; New-Item -ItemType Directory -Force '%HOME_DIR%' | Out-Null; Move-Item (Join-Path (Get-ChildItem $t -Directory)[0].FullName '*') '%HOME_DIR%'; Remove-Item -Recurse -Force $t"
    if errorlevel 1 (
        echo mvnw: it cannot be fetched. Install Maven: winget install Apache.Maven. Or unpack that file so that there is %HOME_DIR%\bin\mvn.cmd 1>&2
        exit /b 1
    )
)
call "%HOME_DIR%\bin\mvn.cmd" %ARGUMENTS%
exit /b %ERRORLEVEL%
