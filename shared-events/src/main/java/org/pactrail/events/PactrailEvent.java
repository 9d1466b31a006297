package org.pactrail.events;

/** Something that happened and is stored for ever. Who, when and why are the entry's metadata, never part of an event. */
public sealed interface PactrailEvent
        permits PartnerEvent, PartnershipEvent, ClaimEvent, RatesEvent, FilterEvent, EditionEvent, VoidingEvent {}
