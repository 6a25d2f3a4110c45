package org.calends.account.scim;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;

import org.calends.account.person.Account;
import org.calends.account.person.AccountDraft;
import org.calends.account.person.Accounts;
import org.calends.account.person.Role;
import org.eclipse.microprofile.config.inject.ConfigProperty;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Accounts as a directory keeps them. It deletes none: whoever it deletes has ended, and is not shown to it again. */
@ApplicationScoped
class ScimUsers {

    private static final int LONGEST_ID = 255;
    private static final int LONGEST_NAME = 200;

    private final Clock clock;
    private final Accounts accounts;
    private final ScimRoles roles;
    private final Validator validator;
    private final String base;

    ScimUsers(Clock clock, Accounts accounts, ScimRoles roles, Validator validator,
            @ConfigProperty(name = "calends.base-url") String baseUrl) {
        this.clock = clock;
        this.accounts = accounts;
        this.roles = roles;
        this.validator = validator;
        this.base = baseUrl + "/scim/v2";
    }

    /** @param filter null for all */
    @Transactional
    List<ObjectNode> list(ScimFilter filter) {
        Map<UUID, DirectoryEntry> known = DirectoryEntry.<DirectoryEntry> listAll().stream()
                .collect(Collectors.toMap(DirectoryEntry::accountId, Function.identity()));
        Map<UUID, List<DirectoryGroup>> groups = DirectoryGroup.byAccount();
        return candidates(filter).stream().filter(account -> !isRemoved(known.get(account.id())))
                .map(account -> ScimUserJson.of(account, known.get(account.id()),
                        groups.getOrDefault(account.id(), List.of()), base))
                .filter(user -> filter == null || filter.matches(user)).toList();
    }

    /** Directories ask for one name before each change. */
    private List<Account> candidates(ScimFilter filter) {
        return filter instanceof ScimFilter.Compare compare && compare.isExactly("userName") ? accounts.called(compare.value())
                : accounts.all();
    }

    @Transactional
    ObjectNode get(UUID id) {
        return json(account(id));
    }

    /** @throws ScimException when the name is taken, or something is not as accounts have it */
    @Transactional
    ObjectNode create(JsonNode user) {
        AccountDraft draft = valid(ScimUserJson.draft(user, nothing(), null, said(user).orElse(roles.first())));
        Optional<Account> former = accounts.called(draft.username()).stream().findFirst();
        if (former.isPresent()) {
            return again(former.get(), user);
        }
        Account account = accounts.open(draft);
        describe(account.id(), user);
        if (!ScimUserJson.active(user).orElse(true)) {
            accounts.deactivate(account.id());
        }
        return json(account);
    }

    /** Whom the directory had deleted it may have again: the account is the same, but what it might do ended with it. */
    private ObjectNode again(Account former, JsonNode user) {
        if (!isRemoved(DirectoryEntry.known(former.id()).orElse(null))) {
            throw new ScimException(409, "uniqueness", "This userName is taken.");
        }
        save(former, user, nothing(), ScimUserJson.active(user).orElse(true),
                former.isActive() ? former.role() : roles.first());
        return json(account(former.id()));
    }

    /**
     * The user as a whole.
     *
     * @param how the user as it is becomes what the directory says
     */
    @Transactional
    ObjectNode replace(UUID id, UnaryOperator<ObjectNode> how) {
        Account account = account(id);
        ObjectNode user = how.apply(json(account));
        save(account, user, nothing(), ScimUserJson.active(user).orElse(account.isActive()), account.role());
        return json(account(id));
    }

    /**
     * Parts of the user.
     *
     * @param how the user as it is becomes another
     */
    @Transactional
    ObjectNode patch(UUID id, UnaryOperator<ObjectNode> how) {
        Account account = account(id);
        ObjectNode user = how.apply(json(account));
        save(account, user, json(account), ScimUserJson.active(user).orElse(account.isActive()), account.role());
        return json(account(id));
    }

    /** @param role where none is said */
    private void save(Account account, JsonNode user, JsonNode known, boolean active, Role role) {
        AccountDraft draft = valid(ScimUserJson.draft(user, known, account, said(user).orElse(role)));
        if (!draft.username().equals(account.username())) {
            throw ScimException.invalid("mutability", "An account keeps its userName.");
        }
        describe(account.id(), user);
        if (active != account.isActive() && !active) {
            accounts.deactivate(account.id());
        }
        if (!draft.equals(draftOf(account))) {
            accounts.describe(account.id(), draft);
        }
        if (active != account.isActive() && active) {
            accounts.activate(account.id());
            roles.regroup(account.id());
        }
    }

    private static AccountDraft draftOf(Account account) {
        return new AccountDraft(account.username(), null, account.displayName(), account.email(), account.role(),
                account.locale(),
                account.zone());
    }

    private static ObjectNode nothing() {
        return JsonNodeFactory.instance.objectNode();
    }

    private Optional<Role> said(JsonNode user) {
        return roles.areByGroups() ? Optional.empty() : ScimUserJson.role(user);
    }

    private AccountDraft valid(AccountDraft draft) {
        for (ConstraintViolation<AccountDraft> violation : validator.validate(draft)) {
            throw ScimException.invalid("invalidValue", violation.getPropertyPath() + " is not as accounts have it.");
        }
        return draft;
    }

    private static void describe(UUID account, JsonNode user) {
        JsonNode name = ScimUserJson.name(user);
        String external = ScimUserJson.kept(user, "externalId", LONGEST_ID);
        if (external != null && DirectoryEntry.with(external).filter(other -> !other.accountId().equals(account)).isPresent()) {
            throw new ScimException(409, "uniqueness", "This externalId is taken.");
        }
        DirectoryEntry.of(account).describe(external, ScimUserJson.kept(name, "givenName", LONGEST_NAME),
                ScimUserJson.kept(name, "familyName", LONGEST_NAME));
    }

    /** @param check of the user as it is, which may refuse */
    @Transactional
    void delete(UUID id, UnaryOperator<ObjectNode> check) {
        Account account = account(id);
        check.apply(json(account));
        if (account.isActive()) {
            accounts.deactivate(id);
        }
        DirectoryEntry.of(id).remove(clock.instant());
        DirectoryGroup.of(id).forEach(group -> group.members().remove(id));
        roles.regroup(id);
    }

    private Account account(UUID id) {
        return Account.<Account> findByIdOptional(id)
                .filter(account -> !isRemoved(DirectoryEntry.known(account.id()).orElse(null)))
                .orElseThrow(() -> ScimException.notFound("user"));
    }

    private static boolean isRemoved(DirectoryEntry entry) {
        return entry != null && entry.isRemoved();
    }

    private ObjectNode json(Account account) {
        return ScimUserJson.of(account, DirectoryEntry.known(account.id()).orElse(null), DirectoryGroup.of(account.id()), base);
    }
}
