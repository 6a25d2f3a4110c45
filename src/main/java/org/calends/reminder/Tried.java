package org.calends.reminder;

/** A parcel and how the try to deliver it ended. */
public record Tried(Parcel parcel, Attempt attempt) {
}
