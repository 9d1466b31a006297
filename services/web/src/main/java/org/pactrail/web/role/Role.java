package org.pactrail.web.role;

/** Names the roles of users. A role allows some of the calls; each call names the roles that it {@link Needs needs}. */
public enum Role {
    /** Sends commands and reads. */
    OFFICER,
    /** Decides clearances and approvals, and reads. */
    APPROVER,
    /** Reads everything and changes nothing. */
    AUDITOR,
    /** Reads figures only. */
    DASHBOARD,
    /** Manages users, reversals of imports, and rebuilds, and reads. */
    ADMIN
}
