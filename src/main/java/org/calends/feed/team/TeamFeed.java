package org.calends.feed.team;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

import org.calends.feed.format.FeedTopic;
import org.calends.feed.format.FilterText;
import org.calends.subscription.wish.Filter;
import org.calends.visibility.VisibleRows;
import org.hibernate.annotations.UuidGenerator;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** A feed that belongs to a team and not to a person's mail address. It can be read at any number of secret addresses. */
@Entity
@org.hibernate.annotations.Filter(name = VisibleRows.FILTER, condition = VisibleRows.BY_TEAM, deduceAliasInjectionPoints = false)
class TeamFeed extends PanacheEntityBase {

    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    private UUID id;

    @Version
    private int version;

    private String name;

    @Column(name = "shows")
    @Convert(converter = FilterText.class)
    private Filter filter;

    private String locale;
    private String zone;
    private String createdBy;
    /** Null: the organisation. */
    @jakarta.persistence.Column(name = "team_id")
    private UUID team;
    private Instant createdAt;
    private Instant updatedAt;

    protected TeamFeed() {
    }

    TeamFeed(TeamFeedDraft draft, ZoneId organisation, String createdBy, Instant now) {
        this.createdBy = createdBy;
        this.createdAt = now;
        become(draft, organisation, now);
    }

    Filter filter() {
        return filter;
    }

    void become(TeamFeedDraft draft, ZoneId organisation, Instant now) {
        team = draft.team() == null || draft.team().isBlank() ? null : UUID.fromString(draft.team());
        name = draft.name().strip();
        filter = draft.filter() == null ? Filter.ANY : draft.filter();
        locale = draft.locale() == null ? "en" : draft.locale();
        zone = draft.zone() == null ? organisation.getId() : draft.zone();
        updatedAt = now;
    }

    /** @return what its addresses show; each has a stamp of its own, since its text names it */
    FeedTopic topic(UUID address) {
        return new FeedTopic(address, version, name, filter, Locale.forLanguageTag(locale), ZoneId.of(zone), createdAt, false,
                List.of(), false, team);
    }

    String name() {
        return name;
    }

    TeamFeedView view(List<TeamFeedView.AddressView> addresses) {
        return new TeamFeedView(id, version, name, filter, locale, zone, addresses, createdBy, createdAt, updatedAt, team);
    }

    UUID team() {
        return team;
    }

    UUID id() {
        return id;
    }

    int version() {
        return version;
    }
}
