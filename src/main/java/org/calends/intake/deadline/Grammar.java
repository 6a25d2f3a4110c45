package org.calends.intake.deadline;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

import org.calends.intake.text.Tokens;
import org.calends.obligation.value.Kind;

/**
 * What English grammar says of a date's kind where the words alone mislead: who acts, and what is done with what. "Comments
 * must be submitted" is no filing, "the Commission shall submit a report" no duty of the reader's, and what may be done until a
 * day ends on it.
 */
final class Grammar {

    /** As strong as the strongest phrase beside a date. */
    private static final double CERTAIN = 8;
    /** Words of a subject before its verb. */
    private static final int SUBJECT = 5;
    /** Words between a verb and its object. */
    private static final int OBJECT = 8;
    /** Words of the longest name of a body. */
    private static final int NAME = 9;
    /** Characters of "has until the". */
    private static final int HAS_UNTIL = 14;
    /** Characters of "until the end of". */
    private static final int UNTIL_REACH = 14;
    /** Characters from a date to "not". */
    private static final int SAME_CLAUSE = 60;

    private static final Set<String> OPINIONS = Set.of("comments", "views", "opinions", "responses", "feedback", "submissions",
            "representations", "observations", "opinion", "remarks", "reactions");
    private static final Set<String> GIVE = Set.of("submit", "send", "provide", "make", "file", "give", "share", "receive",
            "email", "return", "lodge", "invite", "invites", "invited", "inviting", "welcome", "welcomes", "seek", "seeks",
            "accept", "accepts", "accepting", "accepted", "request", "requests", "submitting", "sending", "deliver", "with",
            "offer");
    private static final Set<String> MODALS = Set.of("must", "shall", "should", "may", "can", "will", "are", "need", "is",
            "were",
            "due");
    private static final Set<String> LEANING = Set.of("to", "of", "after", "following", "on");
    private static final Set<String> FORMAL = Set.of("information", "notice", "questions", "summons", "enquiries", "order");

    private static final Set<String> WILL = Set.of("will", "shall", "must", "intends", "expects", "plans", "aims", "hopes");
    /** "expects insurers to submit" is no step of its own; "expects to publish" is. */
    private static final Set<String> WISHES = Set.of("intends", "expects", "plans", "aims", "hopes");
    private static final Set<String> HEADS = Set.of("commission", "agency", "bureau", "board", "authority", "department",
            "ministry", "council", "committee", "parliament", "government", "director", "secretary", "administrator",
            "commissioner", "minister", "congress", "senate", "assembly", "regulator", "office", "institute", "court",
            "tribunal",
            "governor", "president", "legislature", "treasury", "administration", "bank");
    private static final Set<String> STATE = Set.of("governor", "legislature", "parliament", "congress", "senate", "minister",
            "government");
    /** Firms have them too, and a duty that binds one is the reader's. */
    private static final Set<String> FIRMS = Set.of("board", "bank", "director", "president", "office", "committee");
    private static final Set<String> EACH = Set.of("each", "every", "any", "your", "their", "its", "all");
    /** What an authority announces here is done to others or has a kind of its own. */
    private static final Set<String> OTHER_STEPS = Set.of("require", "requires", "hold", "host", "meet", "vote", "convene",
            "hear",
            "apply", "accept", "cease", "stop", "open", "close", "extend", "enforce", "no", "not", "be", "have", "gather",
            "sit",
            "consider", "expect", "implement", "introduce", "impose", "prohibit", "ban", "lift", "charge", "withdraw",
            "retire", "switch", "discontinue", "remove", "distrust", "comply", "register", "discuss");

    private static final Set<String> UNTIL = Set.of("until", "till", "through");
    private static final Set<String> ALLOWED = Set.of("may", "can", "could", "allowed", "permitted", "accepted", "valid",
            "available", "recognised", "recognized", "continue", "continues", "remain", "remains", "lasts", "last", "stay",
            "stays", "exempt", "exempted", "tolerated", "acceptable", "permissible", "usable", "keep", "entitled", "deemed");
    private static final Set<String> CALLS = Set.of("submit", "file", "apply", "register", "respond", "comment", "object",
            "appeal", "request", "nominate", "vote", "enrol", "enroll", "send", "be", "open", "reply", "answer", "contribute",
            "participate", "take", "pay", "inspect", "consult");

    private static final Set<String> PAPERS = Set.of("statements", "applications", "entries", "claims", "registrations", "bids",
            "nominations", "requests", "proposals", "tenders", "petitions", "objections", "returns", "questionnaire",
            "questionnaires", "form", "forms", "template", "templates", "survey", "attestation", "return");
    private static final Set<String> FILLED = Set.of("completed", "complete", "completing");

    private static final Set<String> FILED = Set.of("notified", "filed", "submitted", "lodged", "reported");
    private static final Set<String> HANDED = Set.of("notified", "filed", "submitted", "reported", "registered", "lodged",
            "returned", "certified", "sent", "received", "completed", "paid", "remedied", "corrected", "disclosed");
    private static final Set<String> OBLIGE = Set.of("must", "shall", "should", "need", "required", "needs");
    private static final Set<String> HAND_IN = Set.of("file", "submit", "register", "notify", "report", "lodge", "return",
            "send", "certify");
    private static final Pattern HAVE_UNTIL = Pattern.compile("(?:have|has|given) until $");
    private static final Pattern MORE_TIME = Pattern
            .compile(
                    "(?:extend\\w*|further extend|relax\\w*)\\b.{0,60}?\\b(?:timelines?|time limits?|due dates?|last dates?|time for)\\b");
    /** Characters from a date to the verb that ends its clause. */
    private static final int LONGEST_OBJECT = 90;
    private static final Pattern HANDED_IN = Pattern.compile("将[^。;]{1,70}?(?:报送|上报|书面报告|报至|呈报|报我|报省|报市)");

    /** What a rule looks at: a date, its clause, and the kind that the words alone speak for. */
    private record Clause(DateContext scene, SentenceClause words, Kind kind) {

        boolean is(Kind... kinds) {
            return Arrays.asList(kinds).contains(kind);
        }

        /** An act of the reader's, or nothing clear. */
        boolean isAct() {
            return is(Kind.FILING, Kind.RECTIFICATION, Kind.OTHER);
        }
    }

    /**
     * What grammar says of a clause; the first that holds decides.
     *
     * @param name as {@code --explain} prints it
     * @param example a text in which it decides; its test reads it
     */
    record Rule(String name, String example, Kind kind, Predicate<Clause> holds) {
    }

    static final List<Rule> RULES = List.of(
            new Rule("What 将 brings forward is handed in", "各银行应当于2027年3月31日前将整改情况报送监管部门。", Kind.FILING,
                    one -> one.scene().isChinese() && !one.is(Kind.CONSULTATION) && isHandedIn(one.scene())),
            new Rule("More time is no rule that begins",
                    "ESMA has decided to extend the timelines for compliance to 1 March 2027.",
                    Kind.FILING, Grammar::isMoreTime),
            new Rule("Who asks for opinions consults", "Views on the draft must be submitted by 15 January 2027.",
                    Kind.CONSULTATION,
                    one -> isEnglish(one) && !one.is(Kind.CONSULTATION) && asksForOpinions(one.words())),
            new Rule("What may be done until a day ends on it", "Paper certificates are tolerated until 30 June 2027.",
                    Kind.TRANSITION_END, one -> isEnglish(one) && (one.isAct() || one.is(Kind.EFFECTIVE))
                            && isAllowedUntil(one.scene(), one.words())),
            new Rule("A sentence that opens with until", "Until 1 July 2027, the Division shall accept paper forms.",
                    Kind.TRANSITION_END,
                    one -> isEnglish(one) && !one.is(Kind.CONSULTATION, Kind.HEARING, Kind.PAYMENT)
                            && opensWithUntil(one.scene())),
            new Rule("Who must hand something in files it",
                    "The FCA reminds firms that errors must be notified by 6 January 2027.",
                    Kind.FILING,
                    one -> isEnglish(one) && one.is(Kind.MILESTONE, Kind.TRANSITION_END, Kind.EFFECTIVE, Kind.OTHER)
                            && mustHandIn(one.scene(), one.words())),
            new Rule("A paper that is filled in is filed",
                    "Firms must ensure that completed forms are back by 15 January 2027.",
                    Kind.FILING,
                    one -> isEnglish(one) && one.is(Kind.RECTIFICATION) && one.words().has(FILLED) && one.words().has(PAPERS)),
            new Rule("A body has until then", "The ministry told us that the Council has until 31 March 2027.", Kind.MILESTONE,
                    one -> isEnglish(one) && one.scene().before(HAS_UNTIL).contains("has until")
                            && isBody(one.scene(), one.words(), one.words().to())),
            new Rule("A body says what it will do", "The Agency will tell applicants its answer by 31 March 2027.",
                    Kind.MILESTONE,
                    one -> isEnglish(one) && one.isAct() && isStepOfBody(one.scene(), one.words())));

    private Grammar() {
    }

    static KindScorer.Choice of(DateContext dateContext, KindScorer.Choice words) {
        return deciding(dateContext, words.kind()).map(rule -> new KindScorer.Choice(rule.kind(), CERTAIN)).orElse(words);
    }

    /** The name of the rule that decides, for {@code --explain}. */
    static Optional<String> name(DateContext dateContext) {
        return deciding(dateContext, KindScorer.of(dateContext).kind()).map(Rule::name);
    }

    private static Optional<Rule> deciding(DateContext dateContext, Kind words) {
        Clause clause = new Clause(dateContext, dateContext.isChinese() ? null : SentenceClause.of(dateContext), words);
        return RULES.stream().filter(rule -> rule.holds().test(clause)).findFirst();
    }

    private static boolean isEnglish(Clause one) {
        return one.words() != null;
    }

    /** "将整改情况报送……": what is done with the object that 将 brings forward says the verb at the end. */
    private static boolean isHandedIn(DateContext dateContext) {
        int reach = dateContext.next() == null ? LONGEST_OBJECT
                : Math.min(LONGEST_OBJECT, Math.max(0, dateContext.next().start() - dateContext.when().end()));
        return HANDED_IN.matcher(dateContext.after(reach)).find();
    }

    private static boolean isMoreTime(Clause one) {
        return isEnglish(one) && (one.is(Kind.EFFECTIVE) && isMoreTime(one.scene())
                || one.is(Kind.OTHER, Kind.FILING) && MORE_TIME.matcher(one.scene().lead()).find());
    }

    /** "Comments ... must be submitted", "submit data, views and arguments". */
    private static boolean asksForOpinions(SentenceClause sentenceClause) {
        Tokens tokens = sentenceClause.tokens();
        for (int at = sentenceClause.find(OPINIONS, sentenceClause.from()); at >= 0; at = sentenceClause.find(OPINIONS,
                at + 1)) {
            boolean formal = tokens.is(at, "responses") && sentenceClause.find(FORMAL, at) >= 0;
            boolean subject = at - sentenceClause.from() < SUBJECT && sentenceClause.find(MODALS, at) >= 0
                    && !sentenceClause.hasShortlyBefore(MODALS, at, SUBJECT) && !LEANING.contains(tokens.at(at - 1).text());
            if (!formal && (subject || sentenceClause.hasShortlyBefore(GIVE, at, OBJECT))) {
                return true;
            }
        }
        return false;
    }

    /** "must file an Initial Notice of Exemption prior to", "have until 5 May to file". */
    private static boolean mustHandIn(DateContext dateContext, SentenceClause sentenceClause) {
        Tokens tokens = sentenceClause.tokens();
        int after = tokens.indexAt(dateContext.when().end());
        if (HAVE_UNTIL.matcher(dateContext.before(HAS_UNTIL)).find() && tokens.is(after, "to")
                && tokens.in(after + 1, HAND_IN)) {
            return true;
        }
        for (int at = sentenceClause.find(OBLIGE, sentenceClause.from()); at >= 0; at = sentenceClause.find(OBLIGE, at + 1)) {
            int verb = tokens.is(at + 1, "to") ? at + 2 : at + 1;
            boolean passive = tokens.is(verb, "be") && tokens.in(verb + 1, FILED) && closes(dateContext);
            if (passive) {
                return true;
            }
            if (tokens.in(verb, HAND_IN) && closes(dateContext) && !isBody(dateContext, sentenceClause, at)) {
                return true;
            }
        }
        return false;
    }

    private static boolean closes(DateContext dateContext) {
        return BoundLexicon.of(dateContext).filter(bound -> bound == Cue.BY || bound == Cue.BEFORE).isPresent();
    }

    /** "has decided to extend the timelines for compliance with": more time to do it, no rule that begins. */
    private static boolean isMoreTime(DateContext dateContext) {
        String words = dateContext.folded().substring(dateContext.sentence().start(), dateContext.when().start());
        return MORE_TIME.matcher(words).find() || MORE_TIME.matcher(dateContext.lead()).find();
    }

    /** "may be used until", "is recognised until"; not "may apply until". */
    private static boolean isAllowedUntil(DateContext dateContext, SentenceClause sentenceClause) {
        boolean handedIn = sentenceClause.has(PAPERS);
        boolean until = UNTIL.stream().anyMatch(dateContext.before(UNTIL_REACH)::contains);
        int allowed = sentenceClause.find(ALLOWED, sentenceClause.from());
        boolean called = allowed >= 0 && CALLS.contains(sentenceClause.tokens().at(allowed + 1).text())
                && !sentenceClause.tokens().in(allowed + 2, Set.of("used", "sold", "made", "placed", "relied"));
        return until && allowed >= 0 && !called && !handedIn && !dateContext.before(SAME_CLAUSE).contains("not ");
    }

    /** "Until 1 July 2026, the Division shall ..." */
    private static boolean opensWithUntil(DateContext dateContext) {
        return dateContext.when().start() - dateContext.sentence().start() == 6 && dateContext.before(6).equals("until ");
    }

    /** Whether a body of the dictionary, or "the Commission" and the like, says what it is going to do. */
    private static boolean isStepOfBody(DateContext dateContext, SentenceClause sentenceClause) {
        for (int at = sentenceClause.find(WILL, sentenceClause.from()); at >= 0; at = sentenceClause.find(WILL, at + 1)) {
            boolean to = sentenceClause.tokens().is(at + 1, "to");
            int verb = to ? at + 2 : at + 1;
            boolean ofOthers = !to && sentenceClause.tokens().in(at, WISHES);
            if (!ofOthers && !sentenceClause.tokens().in(verb, OTHER_STEPS) && !isDoneBySomebody(sentenceClause.tokens(), at)
                    && isBody(dateContext, sentenceClause, at)) {
                return true;
            }
        }
        return false;
    }

    /** "errors must be notified by": the passive says what readers do; "the PRA must receive" what they send. */
    private static boolean isDoneBySomebody(Tokens tokens, int modal) {
        boolean must = tokens.is(modal, "must") || tokens.is(modal, "shall");
        return must && (tokens.is(modal + 1, "be") && tokens.in(modal + 2, HANDED) || tokens.is(modal + 1, "receive"));
    }

    private static boolean isBody(DateContext dateContext, SentenceClause sentenceClause, int modal) {
        Tokens tokens = sentenceClause.tokens();
        int from = Math.max(sentenceClause.from(), modal - NAME);
        for (int at = from; at < modal; at++) {
            if (EACH.contains(tokens.at(at).text())) {
                return false;
            }
        }
        boolean head = false;
        boolean must = tokens.is(modal, "must");
        for (int at = from; at < modal; at++) {
            head |= !(must && FIRMS.contains(tokens.at(at).text())) && HEADS.contains(tokens.at(at).text())
                    && (tokens.is(at - 1, "the") || STATE.contains(tokens.at(at).text()))
                    && (STATE.contains(tokens.at(at).text())
                            || Character.isUpperCase(dateContext.passage().text().charAt(tokens.at(at).start())));
        }
        int end = tokens.at(modal) == Tokens.NONE ? dateContext.when().start() : tokens.at(modal).start();
        return head || !must && tokens.is(modal - 1, "we") || !must
                && dateContext.actors().stream().anyMatch(body -> body.end() <= end && end - body.end() <= 2);
    }
}
