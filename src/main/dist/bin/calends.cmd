@echo off
rem Calends for Windows. CALENDS_JAVA_OPTIONS is for Java; the JDBC address decides which build runs.
setlocal
set "HOME_DIR=%~dp0.."
set "JAVA=java"
if defined JAVA_HOME set "JAVA=%JAVA_HOME%\bin\java"
set "JAR=%HOME_DIR%\lib\quarkus-run.jar"
set "FOUND="
if exist config\application.properties findstr /r /c:"^quarkus\.datasource\.jdbc\.url *= *jdbc:postgresql:" config\application.properties >nul && set "FOUND=postgresql"
if defined CALENDS_CONFIG findstr /r /c:"^quarkus\.datasource\.jdbc\.url *= *jdbc:postgresql:" "%CALENDS_CONFIG%" >nul && set "FOUND=postgresql"
if defined QUARKUS_DATASOURCE_JDBC_URL if "%QUARKUS_DATASOURCE_JDBC_URL:~0,16%"=="jdbc:postgresql:" (set "FOUND=postgresql") else (set "FOUND=")
if defined FOUND set "JAR=%HOME_DIR%\lib\quarkus-run-postgresql.jar"
set "LOCATIONS="
if defined CALENDS_CONFIG set LOCATIONS="-Dquarkus.config.locations=%CALENDS_CONFIG%"
"%JAVA%" -XX:+UseSerialGC -Xms64m -Xmx512m %CALENDS_JAVA_OPTIONS% %LOCATIONS% -jar "%JAR%" %*
exit /b %ERRORLEVEL%
