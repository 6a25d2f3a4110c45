package org.calends.account.scim;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

import org.calends.account.person.Account;
import org.calends.account.person.AccountDraft;
import org.calends.account.person.Role;
import org.calends.input.AllowedCharacters;
import org.calends.language.Languages;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** An account as a user of SCIM (RFC 7643, 4.1), and the other way round. What Calends does not keep is passed over. */
final class ScimUserJson {

    static final String SCHEMA = "urn:ietf:params:scim:schemas:core:2.0:User";

    private ScimUserJson() {
    }

    /** @param entry what the directory said of the account; null for nothing yet */
    static ObjectNode of(Account account, DirectoryEntry entry, List<DirectoryGroup> groups, String base) {
        ObjectNode user = JsonNodeFactory.instance.objectNode();
        user.putArray("schemas").add(SCHEMA);
        user.put("id", account.id().toString()).put("userName", account.username()).put("displayName", account.displayName())
                .put("active", account.isActive());
        put(user.putObject("name").put("formatted", account.displayName()), "givenName",
                entry == null ? null : entry.givenName());
        put((ObjectNode) user.get("name"), "familyName", entry == null ? null : entry.familyName());
        put(user, "externalId", entry == null ? null : entry.externalId());
        put(user, "preferredLanguage", account.locale());
        put(user, "timezone", account.zone());
        if (account.email() != null) {
            user.putArray("emails").addObject().put("value", account.email()).put("type", "work").put("primary", true);
        }
        user.putArray("roles").addObject().put("value", account.role().name()).put("primary", true);
        groups.forEach(group -> user.withArray("groups").addObject().put("value", group.id().toString())
                .put("display", group.displayName()).put("$ref", base + "/Groups/" + group.id()));
        user.putObject("meta").put("resourceType", "User").put("created", account.createdAt().toString())
                .put("location", base + "/Users/" + account.id());
        return user;
    }

    private static void put(ObjectNode object, String attribute, String value) {
        if (value != null) {
            object.put(attribute, value);
        }
    }

    /**
     * @param known the user as it was before a part of it changed; empty where all of it is said anew
     * @param before the account as it is; null for a new one
     * @param role of who has none said
     * @throws ScimException when the user has no name
     */
    static AccountDraft draft(JsonNode user, JsonNode known, Account before, Role role) {
        String username = text(user, "userName")
                .orElseThrow(() -> ScimException.invalid("invalidValue", "userName is needed."));
        return new AccountDraft(before != null && before.username().equalsIgnoreCase(username) ? before.username() : username,
                null,
                name(user, known), email(user), role, locale(user, before), zone(user, before));
    }

    /** A name is said in three ways: of a user of which a part changed, the way counts that changed. */
    private static String name(JsonNode user, JsonNode known) {
        return Stream.of(0, 1, 2).map(way -> named(user, way).filter(said -> !said.equals(named(known, way).orElse(null))))
                .flatMap(Optional::stream).findFirst().or(() -> named(user, 0)).or(() -> named(user, 1)).orElse(null);
    }

    private static Optional<String> named(JsonNode user, int way) {
        JsonNode name = name(user);
        return switch (way) {
            case 0 -> text(user, "displayName");
            case 1 -> text(name, "formatted");
            default -> Optional.of(Stream.of("givenName", "familyName").flatMap(part -> text(name, part).stream())
                    .collect(Collectors.joining(" "))).filter(found -> !found.isEmpty());
        };
    }

    /**
     * @return the parts of the name; null where none are said
     * @throws ScimException when it has no parts, since those known would be lost
     */
    static JsonNode name(JsonNode user) {
        JsonNode name = ScimPath.get(user, "name");
        if (name != null && !name.isNull() && !name.isObject()) {
            throw ScimException.invalid("invalidValue", "name is an object.");
        }
        return name;
    }

    /** @return of several the one that is marked, or the first */
    private static String email(JsonNode user) {
        List<JsonNode> all = several(user, "emails").stream().filter(each -> text(each, "value").isPresent()).toList();
        return all.stream().filter(each -> truth(each, "primary").orElse(false)).findFirst()
                .or(() -> all.stream().findFirst()).flatMap(each -> text(each, "value")).orElse(null);
    }

    private static String locale(JsonNode user, Account before) {
        return text(user, "preferredLanguage").or(() -> text(user, "locale"))
                .map(tag -> Locale.forLanguageTag(tag.split("[,;]", 2)[0].replace('_', '-'))).filter(Languages::isSpoken)
                .map(locale -> Languages.nearest(locale).toLanguageTag()).orElse(before == null ? null : before.locale());
    }

    private static String zone(JsonNode user, Account before) {
        return text(user, "timezone").filter(ScimUserJson::isZone).orElse(before == null ? null : before.zone());
    }

    private static boolean isZone(String zone) {
        try {
            ZoneId.of(zone);
            return true;
        } catch (DateTimeException unknown) {
            return false;
        }
    }

    /**
     * @return the values; none where nothing is said
     * @throws ScimException when it is no list of objects: it must not count as an empty one, which takes away what there is
     */
    static List<JsonNode> several(JsonNode object, String attribute) {
        JsonNode said = ScimPath.get(object, attribute);
        if (said == null || said.isNull()) {
            return List.of();
        }
        List<JsonNode> values = StreamSupport.stream(said.spliterator(), false).toList();
        if (!said.isArray() || !values.stream().allMatch(JsonNode::isObject)) {
            throw ScimException.invalid("invalidValue", attribute + " is a list of objects.");
        }
        return values;
    }

    /** @return empty where nothing is said */
    static Optional<Boolean> active(JsonNode user) {
        return truth(user, "active");
    }

    private static Optional<Boolean> truth(JsonNode object, String attribute) {
        JsonNode value = ScimPath.get(object, attribute);
        return value == null || value.isNull() ? Optional.empty() : Optional.of(isTrue(attribute, value));
    }

    /** @throws ScimException when it is neither true nor false, also not as text: nobody ends by what cannot be read */
    static boolean isTrue(String attribute, JsonNode value) {
        String text = value.isBoolean() || value.isTextual() ? value.asText().toLowerCase(Locale.ROOT) : "";
        if (!text.equals("true") && !text.equals("false")) {
            throw ScimException.invalid("invalidValue", attribute + " is true or false.");
        }
        return text.equals("true");
    }

    /** @return the highest role that is said, however it is capitalised; empty where none is */
    static Optional<Role> role(JsonNode user) {
        JsonNode roles = ScimPath.get(user, "roles");
        return roles == null ? Optional.empty()
                : StreamSupport
                        .stream((roles.isArray() ? roles : JsonNodeFactory.instance.arrayNode().add(roles)).spliterator(),
                                false)
                        .map(each -> each.isObject() ? text(each, "value").orElse("") : each.asText())
                        .flatMap(value -> Stream.of(Role.values()).filter(role -> role.name().equalsIgnoreCase(value)))
                        .max(Role::compareTo);
    }

    /**
     * @return empty where nothing is said
     * @throws ScimException when it is a list or an object
     */
    static Optional<String> text(JsonNode object, String attribute) {
        JsonNode value = object == null ? null : ScimPath.get(object, attribute);
        if (value != null && value.isContainerNode()) {
            throw ScimException.invalid("invalidValue", attribute + " is one value.");
        }
        return value == null || value.isNull() ? Optional.empty()
                : Optional.of(value.asText().strip()).filter(text -> !text.isEmpty());
    }

    /**
     * @return what is kept of it; null where nothing is said
     * @throws ScimException when it is too long, or cannot be printed
     */
    static String kept(JsonNode object, String attribute, int longest) {
        String text = text(object, attribute).orElse(null);
        if (text != null && (text.length() > longest || !AllowedCharacters.isPrintable(text))) {
            throw ScimException.invalid("invalidValue", attribute + " is too long, or holds what cannot be printed.");
        }
        return text;
    }
}
