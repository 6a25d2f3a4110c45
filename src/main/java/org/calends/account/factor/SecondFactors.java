package org.calends.account.factor;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;

import org.apache.commons.codec.binary.Base32;
import org.calends.account.person.Account;
import org.calends.account.person.Role;
import org.calends.account.person.SecondFactorLookup;
import org.calends.account.person.Secrets;
import org.calends.audit.SecurityEventKind;
import org.calends.audit.SecurityLog;
import org.calends.input.ConflictException;
import org.calends.input.InvalidInputException;

/** The one door to second factors. */
@ApplicationScoped
public class SecondFactors implements SecondFactorLookup {

    /** RFC 4226, section 4, R6: 160 bits. */
    private static final int SECRET = 20;
    private static final int CODES = 10;
    private static final int CODE = 15;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Clock clock;
    private final SecurityLog log;
    private final Set<Role> requiredFor;

    SecondFactors(Clock clock, SecurityLog log, SecondFactorSettings settings) {
        this.clock = clock;
        this.log = log;
        this.requiredFor = settings.requiredFor().orElse(Set.of());
    }

    /** What an authenticator is told, by a square or by hand: {@code otpauth://totp/...}. */
    public record Enrolment(String secret, String address) {
    }

    /** @return whether this person signs in with one */
    @Override
    @Transactional
    public boolean has(UUID account) {
        return confirmed(account).isPresent();
    }

    /** @return whether this person has to set one up before anything else */
    @Transactional
    public boolean isMissing(Account account) {
        return requiredFor.contains(account.role()) && !has(account.id());
    }

    public boolean isRequiredForSomebody() {
        return !requiredFor.isEmpty();
    }

    public boolean isRequiredFor(Role role) {
        return requiredFor.contains(role);
    }

    /**
     * Begins, or begins again: it counts from when a first code was right.
     *
     * @throws ConflictException when there is one already
     */
    @Transactional
    public Enrolment begin(Account account, String organisation) {
        if (has(account.id())) {
            throw new ConflictException("account.factor.exists");
        }
        SecondFactor.deleteById(account.id());
        byte[] bits = new byte[SECRET];
        RANDOM.nextBytes(bits);
        SecondFactor made = new SecondFactor(account.id(), bits, clock.instant());
        made.persist();
        return enrolment(made, account, organisation);
    }

    /** @return what was begun, empty when nothing was, or when it is confirmed already: then nobody sees it again */
    @Transactional
    public Optional<Enrolment> begun(Account account, String organisation) {
        return SecondFactor.<SecondFactor> findByIdOptional(account.id()).filter(factor -> !factor.isConfirmed())
                .map(factor -> enrolment(factor, account, organisation));
    }

    private static Enrolment enrolment(SecondFactor factor, Account account, String organisation) {
        String issuer = URLEncoder.encode("Calends " + organisation, StandardCharsets.UTF_8).replace("+", "%20");
        String name = URLEncoder.encode(account.username(), StandardCharsets.UTF_8).replace("+", "%20");
        return new Enrolment(factor.secret(), "otpauth://totp/" + issuer + ":" + name + "?secret=" + factor.secret()
                + "&issuer=" + issuer);
    }

    /**
     * @param code the first one that the authenticator shows
     * @return recovery codes, which nobody sees again
     * @throws InvalidInputException when the code is wrong, or nothing was begun
     */
    @Transactional
    public List<String> confirm(Account account, String code) {
        SecondFactor factor = SecondFactor.<SecondFactor> findByIdOptional(account.id(), LockModeType.PESSIMISTIC_WRITE)
                .filter(found -> !found.isConfirmed() && found.use(digits(code), clock.instant()))
                .orElseThrow(() -> new InvalidInputException("code", "account.factor.code-wrong"));
        factor.confirm(clock.instant());
        log.done(SecurityEventKind.SECOND_FACTOR_MADE, account.username(), null);
        return newCodes(account.id());
    }

    /** @return recovery codes that take the place of all before */
    @Transactional
    public List<String> renewCodes(Account account) {
        log.done(SecurityEventKind.RECOVERY_CODES_MADE, account.username(), null);
        return newCodes(account.id());
    }

    private static List<String> newCodes(UUID account) {
        RecoveryCode.delete("accountId", account);
        List<String> codes = Stream.generate(SecondFactors::code).limit(CODES).toList();
        codes.forEach(code -> new RecoveryCode(account, Secrets.hash(letters(code))).persist());
        return codes;
    }

    private static String code() {
        byte[] bits = new byte[CODE];
        RANDOM.nextBytes(bits);
        return new Base32().encodeToString(bits).toLowerCase(Locale.ROOT).replaceAll("(.{4})(?=.)", "$1-");
    }

    /** @return whether this code of the authenticator, or recovery code, was good; it is not again */
    @Transactional
    public boolean use(Account account, String code) {
        Optional<SecondFactor> factor = SecondFactor
                .<SecondFactor> findByIdOptional(account.id(), LockModeType.PESSIMISTIC_WRITE)
                .filter(SecondFactor::isConfirmed);
        if (factor.isEmpty() || code == null) {
            return false;
        }
        return factor.get().use(digits(code), clock.instant()) || useRecovery(account, code);
    }

    /** @return whether this looks like a recovery code, of which there are too many to guess one */
    public static boolean isRecoveryCode(String code) {
        return code != null && letters(code).matches("[a-z2-7]{24}");
    }

    private boolean useRecovery(Account account, String code) {
        boolean used = RecoveryCode.update("usedAt = ?1 where accountId = ?2 and codeHash = ?3 and usedAt is null",
                clock.instant(), account.id(), Secrets.hash(letters(code))) == 1;
        if (used) {
            log.done(SecurityEventKind.RECOVERY_CODE_USED, account.username(), null);
        }
        return used;
    }

    /** @return how many recovery codes are left */
    @Transactional
    public long codesLeft(UUID account) {
        return RecoveryCode.count("accountId = ?1 and usedAt is null", account);
    }

    /** From now on the password alone is enough again. Harmless when repeated. */
    @Transactional
    public void end(Account account) {
        RecoveryCode.delete("accountId", account.id());
        if (SecondFactor.deleteById(account.id())) {
            log.done(SecurityEventKind.SECOND_FACTOR_ENDED, account.username(), null);
        }
    }

    private Optional<SecondFactor> confirmed(UUID account) {
        return SecondFactor.<SecondFactor> findByIdOptional(account).filter(SecondFactor::isConfirmed);
    }

    private static String digits(String code) {
        return code == null ? "" : code.replaceAll("\\s", "");
    }

    private static String letters(String code) {
        return code.replaceAll("[\\s-]", "").toLowerCase(Locale.ROOT);
    }
}
