package org.calends.intake.file;

import java.util.Comparator;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import org.apache.commons.text.similarity.JaroWinklerSimilarity;
import org.calends.account.person.MailAddress;
import org.calends.authority.AuthorityDictionary;
import org.calends.authority.KnownAuthority;
import org.calends.obligation.authority.AuthorityNames;
import org.calends.obligation.people.PeopleDirectory;
import org.calends.obligation.people.PeopleNow;

/** Who is called most like a name in a file that nobody here has. */
@ApplicationScoped
class NearestNames {

    private static final int MOST = 3;
    private static final double ALIKE = 0.75;

    private final AuthorityNames authorities;
    private final PeopleNow people;
    private final JaroWinklerSimilarity similarity = new JaroWinklerSimilarity();

    NearestNames(AuthorityNames authorities, PeopleNow people) {
        this.authorities = authorities;
        this.people = people;
    }

    /** @return null when the name is known, or can be mailed */
    List<String> of(String field, String written) {
        return field.equals("authority") ? authority(written) : person(written);
    }

    private List<String> person(String written) {
        PeopleDirectory directory = people.directory();
        return MailAddress.Validator.isMailable(written) || directory.called(written).size() == 1 ? null
                : directory.nearest(written);
    }

    private List<String> authority(String written) {
        AuthorityDictionary dictionary = authorities.dictionary();
        if (!dictionary.called(written).isEmpty()) {
            return null;
        }
        String folded = AuthorityDictionary.fold(written);
        record Near(String name, double likeness) {
        }
        return dictionary.all().stream().map(each -> new Near(each.name(), likeness(each, folded)))
                .filter(near -> near.likeness() > ALIKE)
                .sorted(Comparator.comparingDouble(Near::likeness).reversed().thenComparing(Near::name)).limit(MOST)
                .map(Near::name).toList();
    }

    private double likeness(KnownAuthority authority, String folded) {
        return authority.names().map(AuthorityDictionary::fold)
                .mapToDouble(name -> name.contains(folded) || folded.contains(name) && name.length() > 2 ? 1
                        : similarity.apply(name, folded))
                .max().orElse(0);
    }
}
