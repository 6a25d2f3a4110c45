package org.calends.account.scim;

import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.calends.account.person.Account;
import org.calends.input.AllowedCharacters;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Groups as a directory keeps them (RFC 7643, 4.2). Whoever comes in or goes has another role at once, where groups mean roles.
 */
@ApplicationScoped
class ScimGroups {

    static final String SCHEMA = "urn:ietf:params:scim:schemas:core:2.0:Group";
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_ID = 255;

    private final Clock clock;
    private final ScimRoles roles;
    private final GroupRecords records;
    private final String base;

    ScimGroups(Clock clock, ScimRoles roles, GroupRecords records,
            @ConfigProperty(name = "calends.base-url") String baseUrl) {
        this.clock = clock;
        this.roles = roles;
        this.records = records;
        this.base = baseUrl + "/scim/v2";
    }

    /** @param filter null for all */
    @Transactional
    List<ObjectNode> list(ScimFilter filter) {
        return candidates(filter).map(this::json).filter(group -> filter == null || filter.matches(group)).toList();
    }

    /** Directories ask for one name before each change. */
    private static Stream<DirectoryGroup> candidates(ScimFilter filter) {
        return filter instanceof ScimFilter.Compare compare && compare.isExactly("displayName")
                && AllowedCharacters.isPrintable(compare.value()) ? DirectoryGroup.called(compare.value()).stream()
                        : DirectoryGroup.<DirectoryGroup> list("order by displayName").stream();
    }

    @Transactional
    ObjectNode get(UUID id) {
        return json(DirectoryGroup.<DirectoryGroup> findByIdOptional(id).orElseThrow(() -> ScimException.notFound("group")));
    }

    @Transactional
    ObjectNode create(JsonNode json) {
        return save(new DirectoryGroup(clock.instant()), json);
    }

    /** @param how the group as it is becomes another */
    @Transactional
    ObjectNode change(UUID id, UnaryOperator<ObjectNode> how) {
        DirectoryGroup group = group(id);
        return save(group, how.apply(json(group)));
    }

    private ObjectNode save(DirectoryGroup group, JsonNode json) {
        String name = name(group, json);
        Set<UUID> members = members(json);
        String nameBefore = group.displayName();
        Set<UUID> membersBefore = Set.copyOf(group.members());
        Set<UUID> affected = new HashSet<>(membersBefore);
        affected.addAll(members);
        if (name.equals(group.displayName())) {
            affected.removeIf(account -> members.contains(account) && group.members().contains(account));
        }
        group.describe(name, ScimUserJson.kept(json, "externalId", LONGEST_ID), members, clock.instant());
        group.persistAndFlush();
        records.saved(nameBefore, membersBefore, group);
        affected.forEach(roles::regroup);
        return json(group);
    }

    private static String name(DirectoryGroup group, JsonNode json) {
        String name = ScimUserJson.kept(json, "displayName", LONGEST_NAME);
        if (name == null) {
            throw ScimException.invalid("invalidValue", "displayName is needed.");
        }
        if (DirectoryGroup.called(name).filter(other -> !other.id().equals(group.id())).isPresent()) {
            throw new ScimException(409, "uniqueness", "This displayName is taken.");
        }
        return name;
    }

    private static Set<UUID> members(JsonNode json) {
        Set<UUID> members = new HashSet<>();
        ScimUserJson.several(json, "members")
                .forEach(each -> members.add(member(ScimUserJson.text(each, "value").orElse(""))));
        if (!members.isEmpty() && Account.count("id in ?1", members) != members.size()) {
            throw unknownMember();
        }
        return members;
    }

    private static UUID member(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException none) {
            throw unknownMember();
        }
    }

    private static ScimException unknownMember() {
        return ScimException.invalid("invalidValue", "A member is no user.");
    }

    /** @param check of the group as it is, which may refuse */
    @Transactional
    void delete(UUID id, UnaryOperator<ObjectNode> check) {
        DirectoryGroup group = group(id);
        check.apply(json(group));
        Set<UUID> members = Set.copyOf(group.members());
        group.delete();
        DirectoryGroup.flush();
        records.deleted(group.displayName());
        members.forEach(roles::regroup);
    }

    private static DirectoryGroup group(UUID id) {
        return DirectoryGroup.toChange(id).orElseThrow(() -> ScimException.notFound("group"));
    }

    private ObjectNode json(DirectoryGroup group) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.putArray("schemas").add(SCHEMA);
        json.put("id", group.id().toString()).put("displayName", group.displayName());
        if (group.externalId() != null) {
            json.put("externalId", group.externalId());
        }
        json.putArray("members");
        Map<UUID, String> names = group.members().isEmpty() ? Map.of()
                : Account.<Account> list("id in ?1 order by username", group.members()).stream()
                        .collect(Collectors.toMap(Account::id, Account::displayName));
        names.forEach((id, name) -> json.withArray("members").addObject().put("value", id.toString()).put("display", name)
                .put("$ref", base + "/Users/" + id));
        json.putObject("meta").put("resourceType", "Group").put("created", group.createdAt().toString())
                .put("lastModified", group.changedAt().toString()).put("location", base + "/Groups/" + group.id());
        return json;
    }
}
