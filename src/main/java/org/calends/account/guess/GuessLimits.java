package org.calends.account.guess;

import java.time.Clock;
import java.time.Duration;

import jakarta.inject.Singleton;

import org.calends.expiry.ClockTicker;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;

/**
 * Gives each guess at a password its turn. The same name is counted for each network by itself, so nobody can keep others out
 * by guessing from elsewhere; a browser that was here before is counted by itself too, so not even from the same network. All
 * names together are counted for each network, but for those who signed in from there lately: whoever tries one password with
 * many names is slowed down, and their neighbours are not. A password that was wrong before is counted by itself: saying it
 * again is no new guess, and takes nobody's turn. Where several guess at once, whoever comes beside them is looked at after
 * the longest delay instead of being refused ({@link GuessOverflow}).
 */
@Singleton
public class GuessLimits {

    private static final int LONGEST_NAME = 100;
    private static final int NETWORKS = 100_000;
    /** How many can wait at a name when each has to wait as long as one may: a guesser, and somebody else. */
    private static final int SEATS = 2;
    private static final Duration KEPT = Duration.ofHours(1);
    private static final Duration NEIGHBOURS_KEPT = Duration.ofDays(30);
    private static final Duration FORGETTING_A_NAME = Duration.ofMinutes(6);
    private static final Duration FORGETTING_A_NETWORK = Duration.ofMinutes(1);
    private static final Duration FORGETTING_A_SECRET = Duration.ofSeconds(1);
    private static final Duration LONGEST_OF_A_NETWORK = Duration.ofSeconds(2);
    /** Guesses at passwords that were right lately are answered at once, and may not be many either. */
    private static final int FREE_PROOFS = 1_000;
    private static final Duration FORGETTING_A_PROOF = Duration.ofSeconds(36);
    /** How many names' places there are beside the line of a network. */
    private static final int NAMES_OF_A_CROWD = 3;
    /** All turns of the first day are some twenty thousand then, and of each further one eight thousand. */
    private static final int CROWDED_TURNS = 12_000;
    private static final Duration FORGETTING_A_CROWDED_TURN = Duration.ofSeconds(36);

    private final Clock clock;
    private final Duration patience;
    private final int places;
    private final GuessRules ofName;
    private final GuessRules ofRepeats;
    private final GuessRules ofNetwork;
    private final GuessRules ofSecrets;
    private final GuessRules ofProofs;
    private final Cache<String, GuessBucket> names;
    private final Cache<String, GuessBucket> networks;
    private final Cache<String, GuessBucket> secrets;
    private final Cache<String, GuessBucket> proofs;
    private final Cache<String, GuessOverflow> crowds;
    private final Cache<String, Boolean> neighbours;

    GuessLimits(Clock clock, SignInSettings settings) {
        Ticker ticker = new ClockTicker(clock);
        this.names = buckets(ticker);
        this.networks = buckets(ticker);
        this.secrets = buckets(ticker);
        this.proofs = buckets(ticker);
        this.crowds = buckets(ticker);
        this.neighbours = Caffeine.newBuilder().maximumSize(NETWORKS).expireAfterWrite(NEIGHBOURS_KEPT).ticker(ticker).build();
        this.clock = clock;
        this.patience = settings.longestDelay();
        this.places = settings.placesBesideTheLine();
        Duration first = settings.firstDelay();
        Duration longest = patience.dividedBy(SEATS);
        this.ofName = new GuessRules(settings.freeGuesses(), first, longest, FORGETTING_A_NAME);
        this.ofRepeats = new GuessRules(Math.max(0, settings.freeGuesses() - 1), first, longest, FORGETTING_A_NAME);
        this.ofNetwork = new GuessRules(settings.freeGuessesPerNetwork(), first.dividedBy(10), LONGEST_OF_A_NETWORK,
                FORGETTING_A_NETWORK);
        this.ofSecrets = new GuessRules(settings.freeGuessesPerNetwork(), first, patience, FORGETTING_A_SECRET);
        this.ofProofs = new GuessRules(Math.max(FREE_PROOFS, settings.freeGuesses()), FORGETTING_A_PROOF, FORGETTING_A_PROOF,
                FORGETTING_A_PROOF);
    }

    private static <T> Cache<String, T> buckets(Ticker ticker) {
        return Caffeine.newBuilder().maximumSize(NETWORKS).expireAfterAccess(KEPT).ticker(ticker).build();
    }

    /** A guess's turn. */
    public final class Turn {

        private final Duration wait;
        private final String name;
        private final String sender;
        private final GuessBucket own;
        private final GuessBucket shared;

        private Turn(Duration wait, String name, String sender, GuessBucket own, GuessBucket shared) {
            this.wait = wait;
            this.name = name;
            this.sender = sender;
            this.own = own;
            this.shared = shared;
        }

        /** @return how long until somebody may look at the guess */
        public Duration delay() {
            return wait;
        }

        /** @return whom others share a line with: a browser or a name that is known there by itself, else all of a network */
        public String sender() {
            return sender;
        }

        /** It was no guess: whoever knows the password begins again. Other names of the network go on being counted. */
        public void wasRight() {
            own.reset();
            if (shared != null) {
                shared.giveBack();
            }
            neighbours.put(name, true);
        }
    }

    /**
     * @param device of a browser that has signed in to this account before, or null
     * @param repeated tells a password that was wrong before, from the same network, from others; null for a new one
     * @throws TooManyGuessesException when its turn would be too far away
     */
    public Turn take(String username, String network, String device, String repeated) {
        String name = shortened(username) + " " + network;
        String guesser = device == null ? name : shortened(username) + " device " + device;
        GuessBucket own = own(guesser, repeated);
        Waiting first = waiting(own, device == null && repeated == null ? name : null, places);
        if (device != null || isNeighbour(name)) {
            return new Turn(first.time(), name, guesser, own, null);
        }
        int ofAllNames = places * NAMES_OF_A_CROWD;
        if (first.beside()) {
            return new Turn(beside(network, ofAllNames, first.time()).time(), name, network, own, null);
        }
        GuessBucket shared = networks.get(network, key -> new GuessBucket(ofNetwork));
        Duration second = waiting(shared, network, ofAllNames).time();
        return new Turn(first.time().compareTo(second) > 0 ? first.time() : second, name, network, own, shared);
    }

    private GuessBucket own(String guesser, String repeated) {
        return repeated == null ? names.get(guesser, key -> new GuessBucket(ofName))
                : names.get(guesser + " again " + repeated, key -> new GuessBucket(ofRepeats));
    }

    /** No account has a longer name. */
    private static String shortened(String username) {
        return username.length() <= LONGEST_NAME ? username : username.substring(0, LONGEST_NAME);
    }

    private boolean isNeighbour(String name) {
        return neighbours.getIfPresent(name) != null;
    }

    /** @param beside whether that is beside a line that was too long; others of the network do not stand behind it */
    private record Waiting(Duration time, boolean beside) {
    }

    /** @param crowd who may wait beside the line when it is too long; null where everybody in it is one guesser */
    private Waiting waiting(GuessBucket line, String crowd, int most) {
        Duration wait = line.take(clock.instant(), patience);
        if (wait.compareTo(patience) <= 0) {
            return new Waiting(wait, false);
        }
        if (crowd == null) {
            throw new TooManyGuessesException(wait);
        }
        return beside(crowd, most, wait);
    }

    /** @param otherwise after which there may be a place */
    private Waiting beside(String crowd, int most, Duration otherwise) {
        if (!crowds.get(crowd, key -> new GuessOverflow(most, CROWDED_TURNS, FORGETTING_A_CROWDED_TURN))
                .take(clock.instant(), patience)) {
            throw new TooManyGuessesException(otherwise);
        }
        return new Waiting(patience, true);
    }

    /**
     * A password that was right lately is known without a turn, so that nobody's guesses hold up whoever knows it. That would
     * let others of the same network try out any number, if it were not counted.
     *
     * @return whether the password may be looked for among those, and counts it
     */
    public boolean mayProve(String username, String network) {
        return proofs(username, network).take(clock.instant(), Duration.ZERO).isZero();
    }

    /** It was one of those. */
    public void proved(String username, String network) {
        proofs(username, network).giveBack();
    }

    private GuessBucket proofs(String username, String network) {
        return proofs.get(shortened(username) + " " + network, key -> new GuessBucket(ofProofs));
    }

    /**
     * A key or another secret of 256 bits was wrong. Those are looked at before they are counted: a right one is never held
     * up, and guessing one is hopeless anyway.
     *
     * @throws TooManyGuessesException when that happened too often
     */
    void wrongSecret(String network) {
        Duration wait = secrets.get(network, key -> new GuessBucket(ofSecrets)).take(clock.instant(), Duration.ZERO);
        if (!wait.isZero()) {
            throw new TooManyGuessesException(wait);
        }
    }
}
