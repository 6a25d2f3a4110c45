package org.calends.account.person;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.net.IDN;
import java.util.regex.Pattern;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;

/**
 * An address that a mail can be sent to: one dot-atom in ASCII, an @ and a domain (RFC 5321, section 4.1.2). A domain in other
 * letters passes where it has an ASCII form (RFC 5891); other letters before the @ do not, since mail servers that take them
 * (RFC 6531) are rare. The domain is one of the internet, with a dot: a name of this machine or network means another one
 * elsewhere. {@code %} and {@code !} before the @ were once ways to send a mail on through other servers.
 */
@Target({ ElementType.FIELD, ElementType.PARAMETER, ElementType.TYPE_USE })
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = MailAddress.Validator.class)
public @interface MailAddress {

    String message() default "{input.email.not-plain}";

    /** Whether a name that has not the form of an address, such as a team's, will do as well. */
    boolean orName() default false;

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Looks at the form only, never whether anybody has the address. */
    class Validator implements ConstraintValidator<MailAddress, String> {

        private static final Pattern LIKE_AN_ADDRESS = Pattern
                .compile("[^\\s<>()\\[\\]\\\\,;:\"@]+@[^\\s<>()\\[\\]\\\\,;:\"@]+");
        private static final Pattern LOCAL_PART = Pattern
                .compile("(?=.{1,64}$)[\\w#$&'*+/=?^`{|}~-]+(\\.[\\w#$&'*+/=?^`{|}~-]+)*");
        private static final Pattern DOMAIN = Pattern
                .compile("(?=.{1,253}$)[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?(\\.[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?)+");
        private static final int LONGEST = 254;

        private boolean orName;

        @Override
        public void initialize(MailAddress wanted) {
            orName = wanted.orName();
        }

        @Override
        public boolean isValid(String text, ConstraintValidatorContext context) {
            return text == null || isMailable(text) || orName && !isLikeOne(text);
        }

        /** @return whether somebody meant an address, though perhaps none that can be mailed; not for null */
        public static boolean isLikeOne(String text) {
            return LIKE_AN_ADDRESS.matcher(text.strip()).matches();
        }

        /** @return whether the mail server can be asked to take a mail for it; not for null */
        public static boolean isMailable(String text) {
            int at = text == null ? -1 : text.lastIndexOf('@');
            return at > 0 && text.length() <= LONGEST && LOCAL_PART.matcher(text.substring(0, at)).matches()
                    && isDomain(text.substring(at + 1));
        }

        /**
         * Letters that only mean others, such as wide ones or the ideographic full stop, would let one mailbox have many names,
         * and so come back under another one after its account has ended.
         */
        private static boolean isDomain(String text) {
            String ascii = ascii(text);
            return DOMAIN.matcher(ascii).matches()
                    && (text.equalsIgnoreCase(ascii) || text.equalsIgnoreCase(IDN.toUnicode(ascii)));
        }

        private static String ascii(String domain) {
            try {
                return IDN.toASCII(domain);
            } catch (IllegalArgumentException noDomain) {
                return "";
            }
        }
    }
}
