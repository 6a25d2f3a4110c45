package org.calends.command;

import java.util.List;
import java.util.concurrent.Callable;

import org.calends.doctor.Doctor;
import org.calends.doctor.Finding;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code doctor}: looks at everything around Calends and says what to do. Starts nothing, changes nothing, mails nobody. */
@Command(name = "doctor", mixinStandardHelpOptions = true, description = {
        "Looks at everything around Calends and says what to do.",
        "Settings, secrets, file modes, database, disk, clock, mail server, certificates and addresses. Starts nothing and sends nothing; Calends may be running." }, //
        footer = "Exit status: 0 nothing to do, 1 something to do, 78 a setting is wrong.")
final class DoctorCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        List<Finding> findings = new Doctor().examine();
        findings.forEach(finding -> spec.commandLine().getOut().println(finding.inLines()));
        if (findings.stream().anyMatch(Finding::isSettingFault)) {
            return ExitCodes.MISCONFIGURED;
        }
        return findings.stream().anyMatch(Finding::isFault) ? ExitCodes.FOUND_FAULTS : ExitCodes.DONE;
    }
}
