package org.calends.obligation.value;

import java.time.Instant;
import java.util.List;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;

import org.hibernate.annotations.BatchSize;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;

/** How long ahead to remind of one kind of obligation where neither the obligation nor the subscriber says otherwise. */
@Entity
@BatchSize(size = 20)
public class LeadPolicy extends PanacheEntityBase {

    @Id
    @Enumerated(EnumType.STRING)
    private Kind kind;

    @Convert(converter = LeadDays.class)
    private List<Integer> leadDays;

    @Convert(converter = LeadDays.class)
    private List<Integer> leadWorkingDays;

    private String changedBy;
    private Instant changedAt;

    public LeadPolicy() {
    }

    public void become(Leads leads, String actor, Instant now) {
        leadDays = leads.days();
        leadWorkingDays = leads.workingDays();
        changedBy = actor;
        changedAt = now;
    }

    public Leads leads() {
        return new Leads(leadDays, leadWorkingDays);
    }

    public Kind kind() {
        return kind;
    }

    /** @return who changed it last, or null while it is as it came */
    public String changedBy() {
        return changedBy;
    }

    public Instant changedAt() {
        return changedAt;
    }
}
