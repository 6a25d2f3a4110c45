package org.calends.empty;

import jakarta.persistence.Entity;

import io.quarkus.hibernate.orm.panache.PanacheEntity;

/** The one thing that is stored. */
@Entity
public class Note extends PanacheEntity {

    public String text;
}
