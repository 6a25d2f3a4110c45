package org.calends.web;

import java.time.LocalDate;
import java.util.List;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.calends.account.Role;
import org.calends.mail.MailRoute;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The page that the head of compliance looks at each morning. */
@Path("/")
@RolesAllowed(Role.VIEWERS)
@ForBrowsers
@Produces(MediaType.TEXT_HTML)
public class TodayPage {

    private final Visitor visitor;
    private final Agenda agenda;
    private final MailRoute mail;

    TodayPage(Visitor visitor, Agenda agenda, MailRoute mail) {
        this.visitor = visitor;
        this.agenda = agenda;
        this.mail = mail;
    }

    /**
     * Deadlines that are equally near.
     *
     * @param key as style sheets and addresses name it
     * @param title in the visitor's language
     * @param more how many there are beyond those shown
     */
    record Section(String key, String title, List<Deadline> deadlines, long more) {

        public long total() {
            return deadlines.size() + more;
        }
    }

    @CheckedTemplate(basePath = "web")
    static class Templates {
        static native TemplateInstance today(String date, List<Section> sections, boolean empty,
                boolean mailConfigured);
    }

    @GET
    public TemplateInstance today() {
        DeadlineWords words = visitor.words();
        LocalDate today = words.today();
        List<Section> sections = agenda.sections(words);
        boolean empty = sections.stream().allMatch(section -> section.total() == 0);
        return visitor.show(Templates.today(words.dates().full(today), sections, empty, mail.server().isPresent()));
    }
}
