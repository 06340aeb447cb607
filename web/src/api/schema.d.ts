// Written from the OpenAPI document by: npm run openapi
export interface paths {
    "/api/health/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Liveness: the process responds. */
        get: operations["Health_live"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/health/ready": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Readiness: the database has this release's schema and can be read and written, which is known within two seconds. */
        get: operations["Health_ready"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/time": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The server's clock, for the timers on screens. */
        get: operations["Health_time"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organisations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Organisation_list"];
        put?: never;
        post: operations["Organisation_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organisations/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Organisation_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["Organisation_change"];
        trace?: never;
    };
    "/api/v1/organisations/{id}/departments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Catalogue_departments"];
        put?: never;
        post: operations["Catalogue_createDepartment"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/departments/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["Catalogue_changeDepartment"];
        trace?: never;
    };
    "/api/v1/organisations/{id}/fields": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Catalogue_fields"];
        put?: never;
        post: operations["Catalogue_createField"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/fields/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["Catalogue_changeField"];
        trace?: never;
    };
    "/api/v1/organisations/{id}/procedures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Catalogue_procedures"];
        put?: never;
        post: operations["Catalogue_createProcedure"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/procedures/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["Catalogue_changeProcedure"];
        trace?: never;
    };
    "/api/v1/organisations/{id}/deadline-rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Catalogue_deadlineRules"];
        put?: never;
        post: operations["Catalogue_createDeadlineRule"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/deadline-rules/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** A rule is never changed, so that old dates can still be explained: it ends, and another begins. */
        post: operations["Catalogue_endDeadlineRule"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organisations/{id}/calendar-days": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["CalendarDay_list"];
        put?: never;
        post: operations["CalendarDay_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organisations/{id}/working-day": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether a date is a working day, to be told before it is chosen as a due date. */
        get: operations["CalendarDay_workingDay"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/calendar-days/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete: operations["CalendarDay_remove"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organisations/{id}/duty-rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["DutyRule_list"];
        put?: never;
        /** The previous rule of the same kind ends the day before this one begins. */
        post: operations["DutyRule_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/duty-rules/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["DutyRule_end"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organisations/{id}/reminders": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** When staff are told of their tasks. */
        get: operations["Reminder_get"];
        put: operations["Reminder_set"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sign-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sets the login cookie `dt`. */
        post: operations["SignIn_signIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sign-out": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["SignIn_signOut"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/sign-out-everywhere": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ends every login of this account, on all devices. */
        post: operations["SignIn_signOutEverywhere"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Of the signed-in person. Every other login of the account ends. */
        post: operations["SignIn_changePassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["SignIn_showMe"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/second-factor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["SecondFactor_show"];
        put?: never;
        /** The secret for an authenticator app, shown this once; it counts once a code was confirmed. */
        post: operations["SecondFactor_begin"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/second-factor/confirm": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Returns the recovery codes, this once. Every other login of the account ends. */
        post: operations["SecondFactor_confirm"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/second-factor/recovery-codes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** New recovery codes; those from before are void. */
        post: operations["SecondFactor_renew"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/me/second-factor/remove": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["SecondFactor_remove"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}/second-factor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        /** For somebody else who has lost phone and recovery codes. Signs them out everywhere. */
        delete: operations["SecondFactor_removeOf"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organisations/{id}/second-factor": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["SecondFactor_rule"];
        put?: never;
        /** Whether everybody of the organisation needs one. Whoever requires it must have one. */
        post: operations["SecondFactor_require"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organisations/{id}/accounts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Account_list"];
        put?: never;
        post: operations["Account_create"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["Account_change"];
        trace?: never;
    };
    "/api/v1/accounts/{id}/password": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Account_setPassword"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}/disable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Account_disable"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}/enable": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Account_enable"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/accounts/{id}/grants": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Account_grant"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/grants/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Account_endGrant"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/set-up": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["SetUp_state"];
        put?: never;
        /** Creates the first organisation and its administrator, once. */
        post: operations["SetUp_complete"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dialogues": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Dialogue_list"];
        put?: never;
        post: operations["Dialogue_plan"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dialogues/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Dialogue_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        /** Saves the plan as a whole: columns, departments with their quotas, fields, agenda. What is omitted stays. */
        patch: operations["Dialogue_change"];
        trace?: never;
    };
    "/api/v1/dialogues/{id}/departments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["Dialogue_setDepartments"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dialogues/{id}/fields": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["Dialogue_setFields"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dialogues/{id}/agenda": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["Dialogue_setAgenda"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dialogues/{id}/announce": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Publishes the notice, even if it is late; the statutory date then says so. */
        post: operations["Dialogue_announce"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dialogues/{id}/start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Dialogue_start"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dialogues/{id}/conclude": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Dialogue_conclude"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dialogues/{id}/close": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Dialogue_close"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dialogues/{id}/postpone": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Dialogue_postpone"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dialogues/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Dialogue_cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dialogues/{id}/publish-outcomes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Dialogue_publishOutcomes"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dialogues/{id}/hall-link": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Gives the hall screen a new secret link; screens opened by the old one close. */
        post: operations["Dialogue_renewHallLink"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dialogues/{id}/rehearse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Creates a rehearsal: a separate dialogue with a log of its own. */
        post: operations["Dialogue_rehearse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dialogues/{id}/clocks": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Dialogue_clocks"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/duty": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Dialogue_duty"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/year": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The year of the actor's own organisations: required and planned dialogues, statutory dates, warnings. */
        get: operations["Dialogue_year"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/public/dialogues": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PublicDialogue_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/public/dialogues/{slug}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PublicDialogue_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dialogues/{id}/background": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Background_get"];
        /** Saves the whole report; the response lists what does not add up. */
        put: operations["Background_save"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dialogues/{id}/background/publish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Before the notice nothing is published: the report is published with it. Refused while it does not add up. */
        post: operations["Background_publish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/public/dialogues/{slug}/background": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PublicBackground_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/papers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Paper_register"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dialogues/{id}/papers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Paper_list"];
        put?: never;
        post: operations["Paper_number"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/papers/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["Paper_correct"];
        trace?: never;
    };
    "/api/v1/dialogues/{id}/invitations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Invitation_list"];
        put?: never;
        post: operations["Invitation_invite"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/guests/{id}/contact": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Phone, e-mail, address and door code of one guest. Reading them is written to the trail with its purpose. */
        post: operations["Invitation_contact"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dialogues/{id}/guests/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The guest list with contacts as CSV, for invitations and calls; written to the trail with its purpose. */
        post: operations["Invitation_export"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dialogues/{id}/coverage": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Invitation_cover"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invitations/{id}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Invitation_accept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invitations/{id}/decline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Invitation_decline"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/invitations/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Invitation_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dialogues/{id}/registrations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Reception_register"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dialogues/{id}/guests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Reception_guests"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dialogues/{id}/check-in": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Reception_checkIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dialogues/{id}/walk-ins": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Reception_walkIn"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dialogues/{id}/opinions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Opinion_list"];
        put?: never;
        /** Sends an opinion; returns number, tracking code and receipt. Repeatable with an Idempotency-Key. */
        post: operations["Submission_submit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dialogues/{id}/opinions/on-behalf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Entered by staff on somebody's behalf: a paper slip, a spoken question, a telephone call. */
        post: operations["Submission_enter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dialogues/{id}/opinions/entered": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Opinions the signed-in person has entered for others, the latest first. */
        get: operations["Submission_mine"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dialogues/{id}/speak-requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Requests to speak; returns number, tracking code and, without a phone, a PIN. Repeatable with an Idempotency-Key. */
        post: operations["SpeakRequest_ask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dialogues/{id}/speak-requests/on-behalf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Entered for somebody without a phone, or in the hall. */
        post: operations["SpeakRequest_enter"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dialogues/{id}/queue": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Sets the calling order of all waiting opinions; those called meanwhile are skipped. */
        post: operations["Opinion_order"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dialogues/{id}/opinions/bursts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Waiting opinions that one hand may have sent, for a moderator to look at. */
        get: operations["Opinion_listBursts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dialogues/{id}/opinions/decline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Declines many opinions for one reason; those changed meanwhile are left alone. Repeatable with an Idempotency-Key. */
        post: operations["Opinion_declineTogether"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dialogues/{id}/opinions/reconsider": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Undoes it for those that nobody has changed since. Repeatable with an Idempotency-Key. */
        post: operations["Opinion_reconsiderTogether"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/opinions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** With its history and the proposals for redaction. */
        get: operations["Opinion_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/opinions/{id}/original": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The text as its author wrote it. If it was redacted or reworded, reading it is written to the trail. */
        post: operations["Opinion_original"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/opinions/{id}/contact": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Phone, e-mail, address. Reading them is written to the trail with its purpose. */
        post: operations["Opinion_contact"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/opinions/{id}/accept": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Moderation_accept"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/opinions/{id}/ask": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Puts a question back to the author. */
        post: operations["Moderation_ask"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/opinions/{id}/decline": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Moderation_decline"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/opinions/{id}/reconsider": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Moderation_reconsider"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/opinions/{id}/redact": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Moderation_redact"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/opinions/{id}/classify": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Moderation_classify"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/opinions/{id}/group": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Moderation_group"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/opinions/{id}/ungroup": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Moderation_ungroup"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/opinions/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** On the author's wish, as told to staff. */
        post: operations["Moderation_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/opinions/{id}/move": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Moves it directly after `after`, or to the front. */
        post: operations["Moderation_move"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/opinions/{id}/lease": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Takes or releases the lease ("working on", 30 s); returns who holds it. */
        post: operations["Moderation_lease"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/opinions/{id}/brief": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put: operations["Moderation_brief"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/opinions/{id}/brief/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** `version` is that of the brief. */
        post: operations["Moderation_approveBrief"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tracking": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The author's view of an opinion. */
        post: operations["PublicOpinion_track"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tracking/complete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Adds what the author was asked for. */
        post: operations["PublicOpinion_complete"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tracking/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["PublicOpinion_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tracking/stop-messages": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Ends the messages to the author. */
        post: operations["PublicOpinion_stopMessages"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tracking/rate": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Whether the answer solved the matter; may be changed until it is reopened. */
        post: operations["PublicOpinion_rate"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/tracking/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Requests that the matter be reopened: once, after the answer. */
        post: operations["PublicOpinion_reopen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/my-opinions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What this browser has sent; 304 while unchanged. */
        get: operations["PublicOpinion_mine"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/public/dialogues/{slug}/opinions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Accepted opinions in their public wording, which can be supported. */
        get: operations["PublicOpinion_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/opinions/{id}/support": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Supports an opinion (tôi cũng quan tâm): once per device and phone number, and not one's own. */
        post: operations["PublicOpinion_support"];
        /** Withdraws the support. */
        delete: operations["PublicOpinion_takeBack"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assignments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** 304 while the page is unchanged; departments poll every few seconds. */
        get: operations["Assignment_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assignments/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Assignment_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assignments/{id}/acknowledge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Assignment_acknowledge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assignments/{id}/start": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Assignment_start"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assignments/{id}/report": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Assignment_report"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assignments/{id}/submit": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Assignment_submit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assignments/{id}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Assignment_return"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assignments/{id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Assignment_approve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assignments/{id}/hand-back": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Assignment_handBack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assignments/{id}/reassign": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Assignment_reassign"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assignments/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Assignment_cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assignments/{id}/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Assignment_reopen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assignments/{id}/extensions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["AssignmentDeadline_askExtension"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/extensions/{id}/grant": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["AssignmentDeadline_grant"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/extensions/{id}/refuse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["AssignmentDeadline_refuse"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assignments/{id}/pause": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["AssignmentDeadline_pause"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assignments/{id}/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["AssignmentDeadline_resume"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assignments/{id}/urge": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["AssignmentDeadline_urge"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/answers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Answer_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/assignments/{id}/answers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Answer_draft"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/answers/{id}/revise": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Answer_revise"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/answers/{id}/approve": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Answer_approve"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/answers/{id}/return": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Answer_return"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/answers/{id}/release": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Answer_release"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/answers/{id}/publish": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Answer_publish"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/answers/{id}/withdraw": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Answer_withdraw"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/opinions/{id}/decisions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Decision_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/escalations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Escalation_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/escalations/{id}/answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Escalation_answer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/escalations/{id}/record-answer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Escalation_recordAnswer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/escalations/{id}/cancel": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Escalation_cancel"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dialogues/{id}/directives": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Directive_list"];
        put?: never;
        post: operations["Directive_give"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dialogues/{id}/due-options": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Directive_options"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/opinions/{id}/reply": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Writes the next edition; the published one stays until this one is checked. */
        post: operations["Reply_write"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/opinions/{id}/reply/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** By another person than the one who wrote it, if there is one who may. */
        post: operations["Reply_check"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dialogues/{id}/floor/call": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Floor_call"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dialogues/{id}/floor/give": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Floor_give"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dialogues/{id}/floor/pause": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Floor_pause"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dialogues/{id}/floor/resume": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Floor_resume"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dialogues/{id}/floor/put-back": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Floor_putBack"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dialogues/{id}/floor/collect": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Collects the question to be answered later, together with others. */
        post: operations["Floor_collect"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dialogues/{id}/floor/decide-together": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** One answer to several collected questions. */
        post: operations["Floor_decideTogether"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dialogues/{id}/floor/decide-together/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Within ten seconds after the decision, by the server's clock; all of them or none. */
        post: operations["Floor_undoTogether"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dialogues/{id}/floor/limits": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Floor_limits"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dialogues/{id}/floor/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Floor_end"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dialogues/{id}/floor/timer": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Floor_timer"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dialogues/{id}/floor/slide": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Floor_slide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dialogues/{id}/floor/answering": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Floor_answering"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/opinions/{id}/decision": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Decides, or corrects a decision. If the opinion is on the floor, the floor is cleared. */
        post: operations["FloorDecision_decide"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/opinions/{id}/decision/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Within ten seconds after the decision, by the server's clock. */
        post: operations["FloorDecision_undo"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dialogues/{id}/turns": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Turn_list"];
        put?: never;
        /** Begins a turn; with `endedAt`, records a past one. */
        post: operations["Turn_begin"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dialogues/{id}/speakers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Possible speakers: guests, present ones first, and authors of waiting opinions. No phone, no address. */
        get: operations["Turn_speakers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/turns/{id}/answering": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Turn_answering"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/turns/{id}/end": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Turn_end"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/turns/{id}/opinions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Turn_splitOff"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/turns/{id}/raise": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Records a spoken matter as an opinion of this turn, with number and code; queued at once during the dialogue. */
        post: operations["Turn_raise"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dialogues/{id}/notes": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Note_send"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/notes/{id}/seen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Note_seen"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dialogues/{id}/audience": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Lets a simulated audience into a rehearsal for some minutes. */
        post: operations["SimulatedAudience_invite"];
        delete: operations["SimulatedAudience_sendHome"];
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dialogues/{id}/pledges": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Minutes_write"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/pledges/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["Minutes_correctPledge"];
        trace?: never;
    };
    "/api/v1/pledges/{id}/strike": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Minutes_strike"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/turns/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch: operations["Minutes_correctTurn"];
        trace?: never;
    };
    "/api/v1/opinions/{id}/words": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Writes the transcript (lời phát biểu) of a request to speak, which becomes its text; a change needs a reason. */
        post: operations["Minutes_words"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/turns/{id}/take-off": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        post: operations["Minutes_takeOff"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dialogues/{id}/corrections": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Corrections of the minutes, the latest first. */
        get: operations["Minutes_corrections"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dialogues/{id}/record": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * The record of the dialogue, for keeping or printing. With names only for a purpose, which is written to the trail. Sent as
         *     a form with the token of the login in `csrf`, it opens in a tab of its own.
         */
        post: operations["Minutes_record"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dialogues/{id}/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What changed after a cursor: the missing frame, or a snapshot if the cursor is 0 or too far behind. */
        get: operations["Live_since"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dialogues/{id}/queue.pdf": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** The queue as a PDF: number, field, redacted text, department, brief. Each download is written to the trail. */
        post: operations["Document_queue"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dialogues/{id}/fallback": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** State of the queue's copy on the server's disk. */
        get: operations["Document_fallback"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dialogues/{id}/sums": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was decided on the day and how things stand now; both always add up to the number received. */
        get: operations["DialogueSums_get"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dialogues/{id}/promises": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Promises of the last dialogue of the same kind (or of this one) and their present state. */
        get: operations["Promise_of"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/opinions/{id}/earlier": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Similar questions in earlier dialogues, and what was promised then. */
        get: operations["Promise_like"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/public/dialogues/{slug}/answers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Published answers of a dialogue, the latest first. */
        get: operations["PublicReport_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/public/dialogues/{slug}/results": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What became of each opinion of a dialogue, in the order of their numbers; 404 until outcomes are published. */
        get: operations["PublicReport_listResults"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/public/dialogues/{slug}/results/{number}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["PublicReport_result"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/public/answers": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Published answers of all dialogues, found by words with or without accents, the latest first. */
        get: operations["PublicReport_search"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/dialogues/{id}/replies": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Replies given in the hall, with what was said, to be written down and checked before outcomes are published. */
        get: operations["ReplyList_list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/departments": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Report_departments"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/dialogues/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Report_dialogue"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/reports/units": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Report_units"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organisations/{id}/trail": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who changed what, when, from, to and why; the latest first. */
        get: operations["Trail_page"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/organisations/{id}/security-events": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Failed sign-ins and other refusals that tell of an attack; the latest first. They are kept for ninety days. */
        get: operations["Trail_securityEvents"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/v1/addresses": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The address under which phones in the hall reach this installation. */
        get: operations["Address_addresses"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @enum {string} */
        ProblemCode: "validation-failed" | "malformed-body" | "body-too-deep" | "body-too-large" | "malformed-request" | "wrong-host" | "headers-too-large" | "request-timeout" | "unsupported-media-type" | "not-signed-in" | "sign-in-failed" | "sign-in-over-http" | "password-needed" | "second-factor-needed" | "second-factor-required" | "second-factor-wrong" | "second-factor-on" | "second-factor-off" | "second-factor-ruled" | "csrf-missing" | "forbidden" | "not-found" | "join-code-unknown" | "tracking-not-found" | "too-many-requests" | "busy" | "version-conflict" | "floor-changed" | "turn-changed" | "floor-empty" | "queue-changed" | "wrong-state" | "praise-is-noted" | "due-date-missing" | "second-person-needed" | "grant-to-oneself" | "outcomes-not-published" | "undo-too-late" | "opinions-waiting" | "rehearsal-only" | "not-a-rehearsal" | "collection-closed" | "registration-closed" | "notice-published" | "outcomes-published" | "figures-do-not-add-up" | "figures-unchanged" | "already-invited" | "invitation-withdrawn" | "guest-declined" | "guest-arrived" | "seats-taken" | "registrations-used-up" | "guest-listed" | "guest-namesake" | "already-checked-in" | "own-opinion" | "phone-supported" | "already-urged" | "already-exists" | "device-unknown" | "challenge-required" | "idempotency-key-invalid" | "idempotency-key-reused" | "last-administrator" | "set-up-done" | "set-up-token-wrong" | "storage-full" | "database-unavailable" | "database-silent" | "database-read-only" | "database-damaged" | "database-replaced" | "database-newer" | "shutting-down" | "internal";
        FieldProblemView: {
            params?: {
                [key: string]: string | number;
            };
            field: string;
            rule: string;
            message: string;
        };
        ProblemView: {
            code: components["schemas"]["ProblemCode"];
            errors?: components["schemas"]["FieldProblemView"][];
            /** @description The present state, with 409. */
            present?: {
                [key: string]: unknown;
            };
            type: string;
            title: string;
            status: number;
            /** @description The sentence in the caller's language. */
            detail: string;
            requestId?: string;
        };
        HealthView: {
            /** @enum {string} */
            status: "ok";
        };
        TimeView: {
            /**
             * Format: date-time
             * @description The server's clock.
             */
            now: string;
        };
        OrganisationView: {
            id: string;
            name: string;
            shortName: string;
            slug: string;
            code: string;
            level: string;
            parentId: string | null;
            validFrom: string;
            validUntil: string | null;
        };
        OrganisationList: {
            items: components["schemas"]["OrganisationView"][];
        };
        CreateOrganisationDto: {
            name: string;
            shortName: string;
            slug: string;
            /** @description Prefix of the public numbers of its dialogues. */
            code: string;
            level: string;
            /**
             * Format: uuid
             * @description An organisation the person administers.
             */
            parentId: string;
            /** Format: date */
            validFrom: string;
            /** Format: date */
            validUntil?: string | null;
        };
        ChangeOrganisationDto: {
            name?: string;
            shortName?: string;
            /** @description Prefix of the public numbers of its dialogues. */
            code?: string;
            level?: string;
            /** Format: date */
            validFrom?: string;
            /** Format: date */
            validUntil?: string | null;
        };
        DepartmentView: {
            id: string;
            organisationId: string;
            name: string;
            shortName: string;
            position: number;
            validFrom: string;
            validUntil: string | null;
        };
        DepartmentList: {
            items: components["schemas"]["DepartmentView"][];
        };
        CreateDepartmentDto: {
            name: string;
            shortName: string;
            /** Format: date */
            validFrom: string;
            /** Format: date */
            validUntil?: string | null;
            position?: number;
        };
        ChangeDepartmentDto: {
            name?: string;
            shortName?: string;
            /** Format: date */
            validFrom?: string;
            /** Format: date */
            validUntil?: string | null;
            position?: number;
        };
        FieldView: {
            id: string;
            organisationId: string;
            name: string;
            swatch: number;
            position: number;
            departmentId: string | null;
            validFrom: string;
            validUntil: string | null;
        };
        FieldList: {
            items: components["schemas"]["FieldView"][];
        };
        CreateFieldDto: {
            name: string;
            /** Format: uuid */
            departmentId?: string | null;
            /** Format: date */
            validFrom: string;
            /** Format: date */
            validUntil?: string | null;
            swatch: number;
            position?: number;
        };
        ChangeFieldDto: {
            name?: string;
            /** Format: uuid */
            departmentId?: string | null;
            /** Format: date */
            validFrom?: string;
            /** Format: date */
            validUntil?: string | null;
            swatch?: number;
            position?: number;
        };
        ProcedureView: {
            id: string;
            organisationId: string;
            fieldId: string;
            code: string | null;
            name: string;
            validFrom: string;
            validUntil: string | null;
        };
        ProcedureList: {
            items: components["schemas"]["ProcedureView"][];
        };
        CreateProcedureDto: {
            /** Format: uuid */
            fieldId: string;
            code?: string | null;
            name: string;
            /** Format: date */
            validFrom: string;
            /** Format: date */
            validUntil?: string | null;
        };
        ChangeProcedureDto: {
            /** Format: uuid */
            fieldId?: string;
            code?: string | null;
            name?: string;
            /** Format: date */
            validFrom?: string;
            /** Format: date */
            validUntil?: string | null;
        };
        /** @enum {string} */
        RuleKind: "*" | "question" | "problem" | "petition" | "suggestion";
        /** @enum {string} */
        RuleUrgency: "*" | "normal" | "urgent";
        /** @enum {string} */
        DeadlineUnit: "working_days" | "calendar_days" | "working_hours";
        DeadlineRuleView: {
            opinionKind: components["schemas"]["RuleKind"];
            urgency: components["schemas"]["RuleUrgency"];
            unit: components["schemas"]["DeadlineUnit"];
            id: string;
            organisationId: string;
            stage: string;
            amount: number;
            validFrom: string;
            validUntil: string | null;
        };
        DeadlineRuleList: {
            items: components["schemas"]["DeadlineRuleView"][];
        };
        CreateDeadlineRuleDto: {
            opinionKind: components["schemas"]["RuleKind"];
            urgency: components["schemas"]["RuleUrgency"];
            stage: string;
            unit: components["schemas"]["DeadlineUnit"];
            /** Format: date */
            validFrom: string;
            /** Format: date */
            validUntil?: string | null;
            amount: number;
        };
        EndDto: {
            /**
             * Format: date
             * @description The last day on which it applies.
             */
            validUntil: string;
        };
        /** @enum {string} */
        SpecialDayKind: "HOLIDAY" | "SWAP_OFF" | "COMPENSATORY" | "MAKE_UP_WORK";
        /** @enum {string} */
        SpecialDayStatus: "official" | "rule" | "proposal";
        CalendarDayView: {
            kind: components["schemas"]["SpecialDayKind"];
            status: components["schemas"]["SpecialDayStatus"];
            id: string;
            /** @description Null: a day of the whole country, which an organisation can override with a day of its own. */
            organisationId: string | null;
            date: string;
            name: string;
        };
        CalendarDayList: {
            items: components["schemas"]["CalendarDayView"][];
            /** @description Years whose calendar is confirmed; dates in other years are marked "lịch chưa xác nhận". */
            confirmedYears: number[];
        };
        WorkingDayView: {
            date: string;
            isWorkingDay: boolean;
            /** @description Name of the holiday or make-up day; null for any other day. */
            name: string | null;
            /** @description The date itself if it is a working day, otherwise the next one. */
            nextWorkingDay: string;
            /** @description False: to be shown with "lịch chưa xác nhận" (calendar not confirmed). */
            confirmed: boolean;
        };
        CreateCalendarDayDto: {
            /** Format: date */
            date: string;
            name: string;
            kind: components["schemas"]["SpecialDayKind"];
            /** @enum {string} */
            status: "official" | "proposal";
        };
        /** @enum {string} */
        DialogueKind: "citizen_dialogue" | "business_dialogue" | "explanation_session";
        DutyRuleView: {
            dialogueKind: components["schemas"]["DialogueKind"];
            id: string;
            organisationId: string;
            required: number;
            firstHalf: number;
            secondHalf: number;
            months: number[];
            validFrom: string;
            validUntil: string | null;
        };
        DutyRuleList: {
            items: components["schemas"]["DutyRuleView"][];
        };
        CreateDutyRuleDto: {
            dialogueKind: components["schemas"]["DialogueKind"];
            /** Format: date */
            validFrom: string;
            /** @description Required dialogues of the kind in each calendar year. */
            required: number;
            /** @description At least so many of them from January to June. */
            firstHalf: number;
            /** @description At least so many of them from July to December. */
            secondHalf: number;
            /** @description Months in which they are usually held. */
            months: number[];
        };
        RemindersView: {
            /** @description Hour of the daily digest, local time. It is sent on working days. */
            digestHour: number;
            /** @description Told when so many working days are left. */
            beforeDays: number[];
            /** @description Told on the due date; if that is a day off, on the last working day before. */
            onDueDay: boolean;
            /** @description Told on the first working day after the due date and every so many from then on; 0: never. */
            overdueEvery: number;
            /** @description A new task with at most so many working days is told at once; 0: only those due today. */
            urgentWithin: number;
        };
        RemindersDto: {
            /** @description Hour of the daily digest, local time. It is sent on working days. */
            digestHour: number;
            /** @description Told when so many working days are left. */
            beforeDays: number[];
            /** @description Told on the due date; if that is a day off, on the last working day before. */
            onDueDay: boolean;
            /** @description Told on the first working day after the due date and every so many from then on; 0: never. */
            overdueEvery: number;
            /** @description A new task with at most so many working days is told at once; 0: only those due today. */
            urgentWithin: number;
        };
        SignInDto: {
            /** Format: email */
            email: string;
            password: string;
            /** @description Six digits of the authenticator app or a recovery code, where the account has a second factor. */
            code?: string;
        };
        /**
         * @description What has to be done before anything else: `password` was set by somebody else and has to be changed, a `second-factor` is
         *     required by the organisation.
         * @enum {string}
         */
        Pending: "password" | "second-factor";
        MyAccountView: {
            id: string;
            name: string;
            email: string;
            title: string | null;
        };
        MyOrganisationView: {
            id: string;
            name: string;
            shortName: string;
            slug: string;
        };
        /** @enum {string} */
        Role: "admin" | "organiser" | "moderator" | "secretary" | "operator" | "chair" | "receptionist" | "department_officer" | "department_head" | "leader" | "records_clerk" | "oversight" | "community_head" | "superior" | "public";
        MyRoleView: {
            role: components["schemas"]["Role"];
            organisationId: string;
            organisationName: string;
            departmentId: string | null;
            departmentName: string | null;
            dialogueId: string | null;
            dialogueTitle: string | null;
        };
        MeView: {
            /**
             * @description What has to be done before anything else: `password` was set by somebody else and has to be changed, a `second-factor` is
             *     required by the organisation.
             */
            pending: components["schemas"]["Pending"] | null;
            account: components["schemas"]["MyAccountView"];
            organisation: components["schemas"]["MyOrganisationView"];
            held: components["schemas"]["MyRoleView"][];
            /** @description Sent back as `X-CSRF-Token` with every request that changes something. */
            csrfToken: string;
        };
        ChangePasswordDto: {
            current: string;
            password: string;
        };
        SecondFactorView: {
            /** Format: date-time */
            enabledAt: string | null;
            /** @description Recovery codes not used yet. */
            recoveryLeft: number;
            /** @description The organisation requires it. */
            required: boolean;
        };
        CurrentPasswordDto: {
            /** @description One's present password. */
            current: string;
        };
        BegunSecondFactorView: {
            /** @description Base 32, to be typed into the app where the address cannot be read from a QR code. */
            secret: string;
            /** @description `otpauth://…`, to be shown as a QR code. */
            address: string;
        };
        CodeDto: {
            /** @description Six digits of the authenticator app. */
            code: string;
        };
        RecoveryCodesView: {
            /** @description Each works once. */
            codes: string[];
        };
        RemoveSecondFactorDto: {
            /** @description One's present password. */
            current: string;
            /** @description Six digits of the authenticator app, or a recovery code. */
            code: string;
        };
        GrantView: {
            role: components["schemas"]["Role"];
            id: string;
            organisationId: string;
            departmentId: string | null;
            dialogueId: string | null;
            dialogueTitle: string | null;
            validFrom: string;
            validUntil: string | null;
        };
        AccountView: {
            id: string;
            organisationId: string;
            email: string;
            name: string;
            title: string | null;
            /** Format: date-time */
            disabledAt: string | null;
            /** @description Signing in takes a one-time code. */
            secondFactor: boolean;
            grants: components["schemas"]["GrantView"][];
        };
        SecondFactorRuleView: {
            required: boolean;
        };
        RequireSecondFactorDto: {
            required: boolean;
        };
        AccountList: {
            items: components["schemas"]["AccountView"][];
            /** @description Pass as `after` for the next page. */
            next: string | null;
        };
        CreateAccountDto: {
            /** Format: email */
            email: string;
            name: string;
            title?: string | null;
            /** @description The administrator passes it on to the person. */
            password: string;
        };
        ChangeAccountDto: {
            name?: string;
            title?: string | null;
        };
        SetPasswordDto: {
            password: string;
        };
        /** @enum {string} */
        GrantableRole: "admin" | "organiser" | "moderator" | "secretary" | "operator" | "chair" | "receptionist" | "department_officer" | "department_head" | "leader" | "records_clerk" | "oversight" | "community_head" | "superior";
        GrantRoleDto: {
            role: components["schemas"]["GrantableRole"];
            /** Format: uuid */
            organisationId: string;
            /**
             * Format: uuid
             * @description Required for the two department roles, refused for all others.
             */
            departmentId?: string | null;
            /**
             * Format: uuid
             * @description Only this dialogue; for chair, operator, secretary, moderator and receptionist.
             */
            dialogueId?: string | null;
            /** Format: date */
            validFrom: string;
            /** Format: date */
            validUntil?: string | null;
        };
        EndGrantDto: {
            /**
             * Format: date
             * @description The last day on which the role is held; if omitted the role ends at once.
             */
            validUntil?: string | null;
        };
        SetUpStateView: {
            /** @description True until the installation has its first administrator. */
            needed: boolean;
        };
        FirstOrganisationDto: {
            name: string;
            shortName: string;
            slug: string;
            code: string;
            level: string;
        };
        FirstAdministratorDto: {
            /** Format: email */
            email: string;
            name: string;
            password: string;
        };
        SetUpDto: {
            /** @description Printed once by `npm start`. */
            token: string;
            organisation: components["schemas"]["FirstOrganisationDto"];
            administrator: components["schemas"]["FirstAdministratorDto"];
        };
        SetUpDoneView: {
            organisationId: string;
            accountId: string;
        };
        DialogueSummary: {
            id: string;
            organisationId: string;
            slug: string;
            /** @enum {string} */
            kind: "citizen_dialogue" | "business_dialogue" | "explanation_session";
            title: string;
            year: number;
            /** @description Number in its year and kind. */
            ordinal: number;
            numberPrefix: string;
            /** @enum {string} */
            status: "cancelled" | "paused" | "draft" | "announced" | "live" | "concluded" | "closed" | "postponed";
            /** @description Local date and times. */
            heldOn: string;
            startsAt: string;
            endsAt: string | null;
            place: string;
            chairName: string;
            chairTitle: string | null;
            rehearsalOf: string | null;
            version: number;
        };
        DialoguePage: {
            items: components["schemas"]["DialogueSummary"][];
            /** @description Pass as `after` for the next page; null on the last. */
            next: string | null;
        };
        DialogueDepartmentDto: {
            /** Format: uuid */
            departmentId: string;
            /** @description How many guests the department is to invite (chỉ tiêu mời). */
            quota: number;
        };
        AgendaItemDto: {
            title: string;
            performer?: string | null;
            /** @description Local time, '08:00'. */
            startsAt: string;
            endsAt?: string | null;
        };
        PlanDialogueDto: {
            /**
             * Format: uuid
             * @description Default: the actor's own.
             */
            organisationId?: string;
            title: string;
            /** Format: date */
            heldOn: string;
            place: string;
            chairName: string;
            chairTitle?: string | null;
            summary?: string | null;
            departments?: components["schemas"]["DialogueDepartmentDto"][];
            agenda?: components["schemas"]["AgendaItemDto"][];
            /** @enum {string} */
            kind: "citizen_dialogue" | "business_dialogue" | "explanation_session";
            /** @description Number in the year (lần thứ n); default: the next free one. */
            ordinal?: number;
            startsAt: string;
            endsAt?: string | null;
            /** Format: date-time */
            collectFrom?: string | null;
            /** Format: date-time */
            collectUntil?: string | null;
            /** Format: date-time */
            registerFrom?: string | null;
            /** Format: date-time */
            registerUntil?: string | null;
            seats?: number | null;
            fields?: string[];
        };
        DialogueDepartmentView: {
            departmentId: string;
            name: string;
            shortName: string;
            quota: number;
        };
        DialogueFieldView: {
            fieldId: string;
            name: string;
            /** @description Colour swatch 1 to 8 of the design tokens. */
            swatch: number;
        };
        AgendaItemView: {
            id: string;
            startsAt: string;
            endsAt: string | null;
            title: string;
            performer: string | null;
        };
        NoticeAgendaItem: {
            startsAt: string;
            endsAt: string | null;
            title: string;
            performer: string | null;
        };
        NoticeFactsView: {
            title: string;
            heldOn: string;
            startsAt: string;
            endsAt: string | null;
            place: string;
            chairName: string;
            chairTitle: string | null;
            summary: string | null;
            agenda: components["schemas"]["NoticeAgendaItem"][];
        };
        NoticeView: {
            id: string;
            /** @enum {string} */
            kind: "announcement" | "postponement" | "cancellation" | "outcomes";
            /** @description Text by the organiser. */
            body: string | null;
            facts: components["schemas"]["NoticeFactsView"];
            /** Format: date-time */
            publishedAt: string;
        };
        RehearsalLine: {
            id: string;
            /** @enum {string} */
            status: "cancelled" | "paused" | "draft" | "announced" | "live" | "concluded" | "closed" | "postponed";
            /** Format: date-time */
            createdAt: string;
        };
        ClocksView: {
            /** @description Last day for the public notice; null if there are no statutory dates (rehearsal, postponed, cancelled). */
            noticeBy: string | null;
            noticeOn: string | null;
            /** @enum {string} */
            notice: "none" | "ok" | "near" | "late" | "met" | "met_late";
            /** @description Last day for publishing the outcomes. */
            resultsBy: string | null;
            resultsOn: string | null;
            /** @enum {string} */
            results: "none" | "ok" | "near" | "late" | "met" | "met_late";
        };
        DialogueView: {
            id: string;
            organisationId: string;
            slug: string;
            /** @enum {string} */
            kind: "citizen_dialogue" | "business_dialogue" | "explanation_session";
            title: string;
            year: number;
            /** @description Number in its year and kind. */
            ordinal: number;
            numberPrefix: string;
            /** @enum {string} */
            status: "cancelled" | "paused" | "draft" | "announced" | "live" | "concluded" | "closed" | "postponed";
            /** @description Local date and times. */
            heldOn: string;
            startsAt: string;
            endsAt: string | null;
            place: string;
            chairName: string;
            chairTitle: string | null;
            rehearsalOf: string | null;
            version: number;
            organisationName: string;
            summary: string | null;
            /** Format: date-time */
            collectFrom: string | null;
            /** Format: date-time */
            collectUntil: string | null;
            /** Format: date-time */
            registerFrom: string | null;
            /** Format: date-time */
            registerUntil: string | null;
            seats: number | null;
            /** Format: date-time */
            announcedAt: string | null;
            /** Format: date-time */
            startedAt: string | null;
            /** Format: date-time */
            pausedAt: string | null;
            /**
             * Format: date-time
             * @description For a rehearsal: until when its simulated audience is active.
             */
            audienceUntil: string | null;
            /** Format: date-time */
            concludedAt: string | null;
            /** Format: date-time */
            outcomesPublishedAt: string | null;
            /** Format: date-time */
            closedAt: string | null;
            /** Format: date-time */
            cancelledAt: string | null;
            cancelReason: string | null;
            /** @description Whether the public may send opinions and register now. */
            collecting: boolean;
            registering: boolean;
            departments: components["schemas"]["DialogueDepartmentView"][];
            fields: components["schemas"]["DialogueFieldView"][];
            agenda: components["schemas"]["AgendaItemView"][];
            notices: components["schemas"]["NoticeView"][];
            rehearsals: components["schemas"]["RehearsalLine"][];
            clocks: components["schemas"]["ClocksView"];
            /** @description Steps the reader may take now. */
            verbs: ("start" | "cancel" | "announce" | "pause" | "resume" | "conclude" | "close" | "postpone")[];
            /** @description Secret part of the hall screen's link, for those who run the dialogue; null once the link has ended. */
            hallKey: string | null;
            /** @description Six characters for /j/<code>, the public page; null for a rehearsal. */
            joinCode: string | null;
        };
        ChangeDialogueDto: {
            version?: number;
            title?: string;
            /** Format: date */
            heldOn?: string;
            place?: string;
            chairName?: string;
            chairTitle?: string | null;
            summary?: string | null;
            /** @description Replaces the present list, as do fields and agenda. */
            departments?: components["schemas"]["DialogueDepartmentDto"][];
            agenda?: components["schemas"]["AgendaItemDto"][];
            /** @enum {string} */
            kind?: "citizen_dialogue" | "business_dialogue" | "explanation_session";
            ordinal?: number;
            startsAt?: string;
            endsAt?: string | null;
            /** Format: date-time */
            collectFrom?: string | null;
            /** Format: date-time */
            collectUntil?: string | null;
            /** Format: date-time */
            registerFrom?: string | null;
            /** Format: date-time */
            registerUntil?: string | null;
            seats?: number | null;
            fields?: string[];
        };
        SetDepartmentsDto: {
            version?: number;
            departments: components["schemas"]["DialogueDepartmentDto"][];
        };
        SetFieldsDto: {
            version?: number;
            fields: string[];
        };
        SetAgendaDto: {
            version?: number;
            agenda: components["schemas"]["AgendaItemDto"][];
        };
        AnnounceDto: {
            version?: number;
            /** @description Text added to the notice: how to attend and anything else. */
            body?: string | null;
        };
        LifecycleDto: {
            version?: number;
        };
        CallOffDto: {
            version?: number;
            reason: string;
        };
        PublishOutcomesDto: {
            version?: number;
            body?: string;
        };
        /**
         * @description The worst of the year's and of the halves'.
         * @enum {string}
         */
        DutyState: "met" | "planned" | "short" | "failed";
        HalfDutyView: {
            state: components["schemas"]["DutyState"];
            /** @enum {number} */
            half: 2 | 1;
            /** @description Its last day. */
            until: string;
            required: number;
            held: number;
            planned: number;
            missing: number;
            beyond: number;
        };
        UsualMonthView: {
            /** @enum {string} */
            state: "held" | "planned" | "open" | "passed";
            month: number;
        };
        DutyDialogue: {
            id: string;
            title: string;
            ordinal: number;
            heldOn: string;
            /** @enum {string} */
            status: "cancelled" | "paused" | "draft" | "announced" | "live" | "concluded" | "closed" | "postponed";
            clocks: components["schemas"]["ClocksView"];
        };
        DutyView: {
            kind: components["schemas"]["DialogueKind"];
            /** @description The worst of the year's and of the halves'. */
            state: components["schemas"]["DutyState"];
            organisationId: string;
            organisationName: string;
            year: number;
            /** @description Day from which the rule applies; null if the organisation has none. */
            ruleFrom: string | null;
            required: number;
            held: number;
            /** @description Draft or announced, their day not yet passed. */
            planned: number;
            /** @description Neither held nor planned. */
            missing: number;
            /** @description Held or planned in excess: required + beyond = held + planned + missing. */
            beyond: number;
            /** @description Only the halves the rule sets a minimum for. */
            halves: components["schemas"]["HalfDutyView"][];
            months: components["schemas"]["UsualMonthView"][];
            dialogues: components["schemas"]["DutyDialogue"][];
        };
        /** @enum {string} */
        YearWarningCode: "results-late" | "notice-late" | "gone-by" | "year-failed" | "half-failed" | "results-due" | "notice-due" | "postponed" | "on-day-off" | "year-short" | "half-short" | "month-open" | "calendar-unconfirmed" | "no-rule";
        YearWarningView: {
            code: components["schemas"]["YearWarningCode"];
            /**
             * @description late: already missed; near: to be done now; info: to be known.
             * @enum {string}
             */
            tone: "late" | "near" | "info";
            kind: components["schemas"]["DialogueKind"] | null;
            dialogueId: string | null;
            /** @description The day it is about. */
            date: string | null;
            /** @description Calendar days until that day; negative: past. */
            daysLeft: number | null;
            /** @enum {number|null} */
            half: 2 | 1 | null;
            month: number | null;
            /** @description How many dialogues are missing. */
            missing: number | null;
            /** @description Name of a day off. */
            dayOff: string | null;
        };
        /** @enum {string} */
        DialogueStatus: "draft" | "announced" | "live" | "paused" | "concluded" | "closed" | "postponed" | "cancelled";
        /**
         * @description How it counts towards the yearly duty; `off`: postponed or cancelled.
         * @enum {string}
         */
        DutyStanding: "held" | "planned" | "gone-by" | "off";
        /** @enum {string} */
        ClockName: "notice" | "results";
        /** @enum {string} */
        ClockState: "none" | "ok" | "near" | "late" | "met" | "met_late";
        YearClockView: {
            of: components["schemas"]["ClockName"];
            state: components["schemas"]["ClockState"];
            /** @description The day of the dialogue, from which it is counted. */
            from: string;
            /** @description Calendar days counted from there; negative: back. */
            days: number;
            by: string;
            /** @description Date of publication. */
            on: string | null;
            /** @description Calendar days from today, negative if late; null once published or if it does not apply. */
            daysLeft: number | null;
            /** @description The last working day on or before `by`; the same day unless `by` is a day off. */
            lastWorkingDay: string;
            /** @description Why `by` is not a working day; null if it is one. */
            dayOff: string | null;
            /** @description False: the working day is marked "lịch chưa xác nhận" (calendar not confirmed). */
            confirmed: boolean;
        };
        YearDialogueView: {
            kind: components["schemas"]["DialogueKind"];
            status: components["schemas"]["DialogueStatus"];
            /** @description How it counts towards the yearly duty; `off`: postponed or cancelled. */
            standing: components["schemas"]["DutyStanding"];
            id: string;
            title: string;
            ordinal: number;
            heldOn: string;
            startsAt: string;
            clocks: components["schemas"]["YearClockView"][];
        };
        YearDayView: {
            kind: components["schemas"]["SpecialDayKind"];
            status: components["schemas"]["SpecialDayStatus"];
            date: string;
            name: string;
        };
        YearOfOrganisationView: {
            organisationId: string;
            name: string;
            /** @description The most pressing first. */
            warnings: components["schemas"]["YearWarningView"][];
            duties: components["schemas"]["DutyView"][];
            dialogues: components["schemas"]["YearDialogueView"][];
            /** @description Days off and make-up days of the year. */
            specialDays: components["schemas"]["YearDayView"][];
            /** @description False: the year's calendar is not confirmed. */
            calendarConfirmed: boolean;
        };
        YearView: {
            year: number;
            /** @description Local date of the view. */
            today: string;
            organisations: components["schemas"]["YearOfOrganisationView"][];
        };
        PublicDialogueLine: {
            id: string;
            slug: string;
            /** @enum {string} */
            kind: "citizen_dialogue" | "business_dialogue" | "explanation_session";
            title: string;
            year: number;
            ordinal: number;
            /** @enum {string} */
            status: "cancelled" | "paused" | "draft" | "announced" | "live" | "concluded" | "closed" | "postponed";
            heldOn: string;
            startsAt: string;
            endsAt: string | null;
            place: string;
            organisationName: string;
            organisationSlug: string;
            collecting: boolean;
            registering: boolean;
            outcomesPublished: boolean;
        };
        PublicDialoguePage: {
            items: components["schemas"]["PublicDialogueLine"][];
            next: string | null;
        };
        PublicDepartmentView: {
            departmentId: string;
            name: string;
        };
        PublicFiguresLine: {
            edition: number;
            /** Format: date-time */
            publishedAt: string;
            tables: string[];
        };
        PublicDialogueView: {
            id: string;
            slug: string;
            /** @enum {string} */
            kind: "citizen_dialogue" | "business_dialogue" | "explanation_session";
            title: string;
            year: number;
            ordinal: number;
            /** @enum {string} */
            status: "cancelled" | "paused" | "draft" | "announced" | "live" | "concluded" | "closed" | "postponed";
            heldOn: string;
            startsAt: string;
            endsAt: string | null;
            place: string;
            organisationName: string;
            organisationSlug: string;
            collecting: boolean;
            registering: boolean;
            outcomesPublished: boolean;
            /** @description Six characters for its short address, /j/<code>. */
            joinCode: string | null;
            numberPrefix: string;
            chairName: string;
            chairTitle: string | null;
            summary: string | null;
            /** Format: date-time */
            collectFrom: string | null;
            /** Format: date-time */
            collectUntil: string | null;
            /** Format: date-time */
            registerFrom: string | null;
            /** Format: date-time */
            registerUntil: string | null;
            seats: number | null;
            cancelReason: string | null;
            departments: components["schemas"]["PublicDepartmentView"][];
            fields: components["schemas"]["DialogueFieldView"][];
            agenda: components["schemas"]["AgendaItemView"][];
            /** @description The latest first. */
            notices: components["schemas"]["NoticeView"][];
            figures: components["schemas"]["PublicFiguresLine"] | null;
        };
        FigureRowView: {
            /** @description By which the table's rules refer to it. */
            key: string;
            /**
             * @description A heading begins a group of the rows below it.
             * @enum {string}
             */
            kind: "figure" | "heading";
            label: string;
            /** @description An exact decimal, with a dot before the fraction. */
            value: string | null;
            /** @description The wording of the documents instead of a number: `hơn 10` (more than 10). */
            said: string | null;
            /** @description The least it can mean. */
            atLeast: string | null;
            unit: string | null;
            note: string | null;
        };
        FigureRuleView: {
            /**
             * @description The whole is the sum of its parts, or its only part times the factor.
             * @enum {string}
             */
            kind: "sum" | "times";
            whole: string;
            parts: string[];
            factor: string | null;
            /** @description Why it does not hold. */
            explanation: string | null;
        };
        FigureTableView: {
            title: string;
            source: string | null;
            /** @description Counted up to this local date. */
            asOf: string | null;
            note: string | null;
            /** @enum {string} */
            plot: "none" | "parts" | "bars";
            rows: components["schemas"]["FigureRowView"][];
            rules: components["schemas"]["FigureRuleView"][];
        };
        FindingView: {
            /** @description `tables.0.rules.1` */
            field: string;
            table: string;
            row: string;
            /** @enum {string} */
            state: "open" | "differs" | "inexact";
            /** @description By how much the whole exceeds its parts; null if it cannot be computed. */
            difference: string | null;
            /** @description Whether it is explained, and so does not prevent publication. */
            settled: boolean;
        };
        EditionLine: {
            edition: number;
            /** Format: date-time */
            publishedAt: string;
            /** @description What was corrected and why. */
            reason: string | null;
        };
        BackgroundView: {
            dialogueId: string;
            version: number;
            /** Format: date-time */
            savedAt: string | null;
            tables: components["schemas"]["FigureTableView"][];
            findings: components["schemas"]["FindingView"][];
            /** @description Version read by the public; null before the first publication. */
            publishedVersion: number | null;
            /** @description The latest first. */
            editions: components["schemas"]["EditionLine"][];
            /** @description What the reader may do now. */
            verbs: ("publish" | "save")[];
        };
        FigureRowDto: {
            /** @description Chosen by the client; the table's rules refer to rows by it. */
            key: string;
            label: string;
            /**
             * @description An exact decimal; null if `said` is given instead, or nothing yet.
             * @example 516.5
             */
            value?: string | null;
            /** @description `hơn 10` */
            said?: string | null;
            /** @example 516.5 */
            atLeast?: string | null;
            unit?: string | null;
            note?: string | null;
            /** @enum {string} */
            kind: "figure" | "heading";
        };
        FigureRuleDto: {
            whole: string;
            parts: string[];
            /**
             * @description For `times`: the whole is its only part times this.
             * @example 516.5
             */
            factor?: string | null;
            /** @description Why it does not hold; published with the figures. */
            explanation?: string | null;
            /** @enum {string} */
            kind: "sum" | "times";
        };
        FigureTableDto: {
            title: string;
            source?: string | null;
            /**
             * Format: date
             * @description Counted up to this local date.
             */
            asOf?: string | null;
            note?: string | null;
            rows: components["schemas"]["FigureRowDto"][];
            rules: components["schemas"]["FigureRuleDto"][];
            /** @enum {string} */
            plot: "none" | "bars" | "parts";
        };
        SaveBackgroundDto: {
            version?: number;
            tables: components["schemas"]["FigureTableDto"][];
        };
        PublishBackgroundDto: {
            version?: number;
            /** @description What was corrected and why; required once an edition is public. */
            reason?: string | null;
        };
        PublicBackgroundView: {
            edition: number;
            /** Format: date-time */
            publishedAt: string;
            reason: string | null;
            tables: components["schemas"]["FigureTableView"][];
            /** @description All published editions, the latest first. */
            editions: components["schemas"]["EditionLine"][];
        };
        /** @enum {string} */
        PaperKind: "plan" | "notice" | "invitation" | "minutes" | "conclusion" | "report" | "transfer" | "other";
        PaperView: {
            kind: components["schemas"]["PaperKind"];
            id: string;
            dialogueId: string;
            number: number;
            symbol: string;
            /** @description Local date. */
            signedOn: string;
            signedBy: string | null;
            subject: string;
            /** Format: date-time */
            enteredAt: string;
            enteredBy: string | null;
            version: number;
        };
        PaperDialogueView: {
            status: components["schemas"]["DialogueStatus"];
            papers: components["schemas"]["PaperView"][];
            id: string;
            title: string;
            heldOn: string;
            /** @description Last day for publishing the results. */
            resultsBy: string;
        };
        NumberPaperDto: {
            kind: components["schemas"]["PaperKind"];
            /** @description `TB-UBND` */
            symbol: string;
            /**
             * Format: date
             * @description The day on the signed document.
             */
            signedOn: string;
            signedBy?: string | null;
            /** @description Subject line (trích yếu). */
            subject: string;
            /** @description As assigned by the clerk's register: `12` of `12/TB-UBND`. */
            number: number;
        };
        CorrectPaperDto: {
            version: number;
            symbol?: string;
            /** Format: date */
            signedOn?: string;
            signedBy?: string | null;
            subject?: string;
            /** @description Why it is corrected. */
            reason: string;
            number?: number;
        };
        InviteDto: {
            name: string;
            /** @description Required for businesses; for a delegate optionally the organisation. */
            businessName?: string | null;
            /** @example 0900 000 123 */
            phone?: string | null;
            address?: string | null;
            /**
             * Format: uuid
             * @description The inviting department; default: the organiser's office.
             */
            departmentId?: string | null;
            /** Format: email */
            email?: string | null;
            /** @description Confirms that the phone is shared with somebody already invited: a family, an office. */
            sharedPhone?: boolean;
            /** @enum {string} */
            kind: "individual" | "business" | "delegate";
        };
        InvitationView: {
            id: string;
            dialogueId: string;
            departmentId: string | null;
            departmentName: string | null;
            /** @enum {string} */
            kind: "business" | "delegate" | "individual";
            name: string;
            businessName: string | null;
            /** @description Last three digits; the whole contact is asked for singly, with a purpose. */
            phoneEnd: string | null;
            /** @description Whether the reader may invite for this department, and see its guests' contacts. */
            manageable: boolean;
            /** Format: date-time */
            invitedAt: string;
            /** Format: date-time */
            acceptedAt: string | null;
            /** Format: date-time */
            declinedAt: string | null;
            /** Format: date-time */
            withdrawnAt: string | null;
            /** Format: date-time */
            checkedInAt: string | null;
        };
        InvitationPage: {
            items: components["schemas"]["InvitationView"][];
            next: string | null;
        };
        GuestPurposeDto: {
            purpose: string;
        };
        GuestContactView: {
            name: string;
            businessName: string | null;
            phone: string | null;
            email: string | null;
            address: string | null;
            doorCode: string;
        };
        CoverageLine: {
            /** @description Null: invited by the organiser's office. */
            departmentId: string | null;
            name: string | null;
            quota: number | null;
            invited: number;
            accepted: number;
            declined: number;
            checkedIn: number;
            /** @description Participates but has invited nobody. */
            uncovered: boolean;
        };
        CoverageView: {
            departments: components["schemas"]["CoverageLine"][];
            /** @description Registered publicly, without an invitation. */
            publicRegistered: number;
            publicCheckedIn: number;
            walkIns: number;
            invited: number;
            accepted: number;
            checkedIn: number;
            seats: number | null;
            /** @description Departments that have invited nobody. */
            uncovered: number;
        };
        RegisterDto: {
            name: string;
            businessName?: string | null;
            /** @example 0900 000 123 */
            phone: string;
            /** Format: email */
            email?: string | null;
            address?: string | null;
            /** @enum {string} */
            kind: "individual" | "business" | "delegate";
            /** @description Consent to keep these details for the reception. Must be `true`, and never pre-ticked. */
            consent: boolean;
        };
        RegistrationReceipt: {
            /** @description Shown at the door, as text and QR: 7K3M-Q0ZD-19XA. */
            doorCode: string;
            name: string;
            title: string;
            heldOn: string;
            startsAt: string;
            place: string;
        };
        GuestView: {
            /** @description The invitation's id, or the registration's for guests without one. */
            id: string;
            invitationId: string | null;
            registrationId: string | null;
            name: string;
            businessName: string | null;
            departmentName: string | null;
            /** @enum {string} */
            channel: "public" | "invited" | "walk_in";
            phoneEnd: string | null;
            declined: boolean;
            /** Format: date-time */
            checkedInAt: string | null;
        };
        GuestPage: {
            items: components["schemas"]["GuestView"][];
            next: string | null;
        };
        CheckInDto: {
            doorCode?: string;
            /** Format: uuid */
            registrationId?: string;
            /** Format: uuid */
            invitationId?: string;
            /**
             * Format: date-time
             * @description When they came, where that was earlier: noted while the network was away. ISO 8601.
             */
            at?: string;
        };
        WalkInDto: {
            name: string;
            /** @description Required for businesses; for a delegate optionally the organisation. */
            businessName?: string | null;
            /** @example 0900 000 123 */
            phone?: string | null;
            address?: string | null;
            /** @description Required if more than the name is recorded. */
            consent?: boolean;
            /** @description Confirms that this is somebody else than the guest of the same name. */
            namesake?: boolean;
            /**
             * Format: date-time
             * @description When they came, where that was earlier: noted while the network was away. ISO 8601.
             */
            at?: string;
            /** @enum {string} */
            kind: "individual" | "business" | "delegate";
        };
        /**
         * @description Default `none`: no messages.
         * @enum {string}
         */
        NotifyChoice: "none" | "email" | "sms" | "zalo";
        /** @enum {string} */
        OpinionKind: "question" | "problem" | "petition" | "suggestion" | "praise";
        /**
         * @description How the author consents to be shown in the hall and in public; default `none`.
         * @enum {string}
         */
        DisplayConsent: "none" | "initials" | "name";
        SubmitOpinionDto: {
            /** @description Default `none`: no messages. */
            notifyBy?: components["schemas"]["NotifyChoice"];
            /**
             * @description Language of the messages; default `vi`.
             * @enum {string}
             */
            notifyLanguage?: "vi" | "en";
            /**
             * Format: email
             * @description Required to be told by e-mail.
             */
            email?: string;
            kind: components["schemas"]["OpinionKind"];
            text: string;
            /**
             * Format: uuid
             * @description The field (lĩnh vực), if known to the author.
             */
            fieldId?: string;
            /**
             * @description The author's consent to processing the given personal data. Must be `true`, and only the person can give it.
             * @enum {boolean}
             */
            consent: true;
            /** @description How the author consents to be shown in the hall and in public; default `none`. */
            displayConsent?: components["schemas"]["DisplayConsent"];
            businessName?: string;
            address?: string;
            /** @description Neighbourhood, village or group (tổ dân phố, thôn). */
            community?: string;
            /** @enum {string} */
            authorKind?: "citizen" | "business";
            name: string;
            /**
             * @description Its last four digits are required with the tracking code.
             * @example 0900 000 123
             */
            phone: string;
            /**
             * @description Asks that departments do not learn who sent it (đề nghị giữ kín), for complaints about their own people. Hall and public
             *     get no name either.
             */
            keepIdentity?: boolean;
            /** @description Also wants to stand up and speak. */
            wantsToSpeak?: boolean;
        };
        OpinionReceiptView: {
            id: string;
            number: number;
            /** @description `MK-2026-2/017` */
            publicNumber: string;
            /** @description Given to the author only, and only in this response. */
            trackingCode: string;
            /** @description Of the dialogue's live log. */
            revision: number;
            /** Format: date-time */
            receivedAt: string;
        };
        EnterOpinionDto: {
            /** @description Default `none`: no messages. */
            notifyBy?: components["schemas"]["NotifyChoice"];
            /**
             * @description Language of the messages; default `vi`.
             * @enum {string}
             */
            notifyLanguage?: "vi" | "en";
            /**
             * Format: email
             * @description Required to be told by e-mail.
             */
            email?: string;
            kind: components["schemas"]["OpinionKind"];
            text: string;
            /**
             * Format: uuid
             * @description The field (lĩnh vực), if known to the author.
             */
            fieldId?: string;
            /**
             * @description The author's consent to processing the given personal data. Must be `true`, and only the person can give it.
             * @enum {boolean}
             */
            consent: true;
            /** @description How the author consents to be shown in the hall and in public; default `none`. */
            displayConsent?: components["schemas"]["DisplayConsent"];
            businessName?: string;
            address?: string;
            /** @description Neighbourhood, village or group (tổ dân phố, thôn). */
            community?: string;
            /** @enum {string} */
            channel: "paper" | "spoken" | "phone" | "department" | "community";
            /** @enum {string} */
            authorKind?: "citizen" | "business" | "delegate";
            /** @description Optional only for what was said in the hall. */
            name?: string;
            /**
             * @description Required to be told by phone.
             * @example 0900 000 123
             */
            phone?: string;
            /** @description Adds it to the queue at once; for questions spoken in the hall during the dialogue. */
            toQueue?: boolean;
            /**
             * @description Asks that departments do not learn who sent it (đề nghị giữ kín), for complaints about their own people. Hall and public
             *     get no name either.
             */
            keepIdentity?: boolean;
            /** @description Also wants to stand up and speak. */
            wantsToSpeak?: boolean;
        };
        EnteredOpinionView: {
            id: string;
            number: number;
            /** @description `MK-2026-2/017` */
            publicNumber: string;
            /** @description Given to the author only, and only in this response. */
            trackingCode: string;
            /** @description Of the dialogue's live log. */
            revision: number;
            /** Format: date-time */
            receivedAt: string;
            /** @description If no phone was given: required together with the code. */
            pin: string | null;
        };
        /** @enum {string} */
        OpinionChannel: "online" | "paper" | "spoken" | "phone" | "department" | "community";
        /** @enum {string} */
        OpinionStatus: "received" | "needs_info" | "accepted" | "on_floor" | "decided" | "declined" | "grouped" | "withdrawn";
        EnteredLineView: {
            kind: components["schemas"]["OpinionKind"];
            channel: components["schemas"]["OpinionChannel"];
            status: components["schemas"]["OpinionStatus"];
            id: string;
            number: number;
            publicNumber: string;
            text: string;
            name: string | null;
            /** Format: date-time */
            receivedAt: string;
        };
        AskToSpeakDto: {
            /** @description Default `none`: no messages. */
            notifyBy?: components["schemas"]["NotifyChoice"];
            /**
             * @description Language of the messages; default `vi`.
             * @enum {string}
             */
            notifyLanguage?: "vi" | "en";
            /**
             * Format: email
             * @description Required to be told by e-mail.
             */
            email?: string;
            topic: string;
            /**
             * Format: uuid
             * @description The field (lĩnh vực), if known.
             */
            fieldId?: string;
            /**
             * @description Consent to processing the given data. Must be `true`, and only the person can give it.
             * @enum {boolean}
             */
            consent: true;
            /** @description How the person consents to be shown in the hall and in public; default `none`. */
            displayConsent?: components["schemas"]["DisplayConsent"];
            name?: string;
            /**
             * @description Its last four digits are required with the tracking code; without a phone a PIN is issued.
             * @example 0900 000 123
             */
            phone?: string;
            /** @description Speaks for a business. */
            businessName?: string;
            /** @description Neighbourhood, village or group (tổ dân phố, thôn). */
            community?: string;
        };
        EnterSpeakRequestDto: {
            /** @description Default `none`: no messages. */
            notifyBy?: components["schemas"]["NotifyChoice"];
            /**
             * @description Language of the messages; default `vi`.
             * @enum {string}
             */
            notifyLanguage?: "vi" | "en";
            /**
             * Format: email
             * @description Required to be told by e-mail.
             */
            email?: string;
            topic: string;
            /**
             * Format: uuid
             * @description The field (lĩnh vực), if known.
             */
            fieldId?: string;
            /**
             * @description Consent to processing the given data. Must be `true`, and only the person can give it.
             * @enum {boolean}
             */
            consent: true;
            /** @description How the person consents to be shown in the hall and in public; default `none`. */
            displayConsent?: components["schemas"]["DisplayConsent"];
            name?: string;
            /**
             * @description Its last four digits are required with the tracking code; without a phone a PIN is issued.
             * @example 0900 000 123
             */
            phone?: string;
            /** @description Speaks for a business. */
            businessName?: string;
            /** @description Neighbourhood, village or group (tổ dân phố, thôn). */
            community?: string;
            /** @enum {string} */
            channel: "paper" | "spoken" | "phone" | "department" | "community";
            /** @description Adds it to the queue at once; only for those who may accept opinions. */
            toQueue?: boolean;
        };
        /** @enum {string} */
        OpinionOutcome: "answered" | "written" | "assigned" | "escalated" | "noted";
        /** @enum {string} */
        RootCause: "own_department" | "staff_attitude" | "policy" | "coordination" | "citizen_side" | "other";
        /** @enum {string} */
        SpeechState: "asked" | "written";
        /** @enum {string} */
        AuthorKind: "citizen" | "business" | "delegate";
        OpinionPersonView: {
            kind: components["schemas"]["AuthorKind"];
            consent: components["schemas"]["DisplayConsent"];
            /** @description Null if the reader may not know it. */
            name: string | null;
            businessName: string | null;
            community: string | null;
        };
        LeaseView: {
            /** Format: date-time */
            until: string;
            accountId: string;
            name: string;
        };
        OpinionBriefView: {
            text: string;
            legalBasis: string | null;
            approved: boolean;
            proposedDepartmentId: string | null;
            proposedWorkingDays: number | null;
            version: number;
        };
        OpinionView: {
            channel: components["schemas"]["OpinionChannel"];
            kind: components["schemas"]["OpinionKind"];
            status: components["schemas"]["OpinionStatus"];
            outcome: components["schemas"]["OpinionOutcome"] | null;
            rootCause: components["schemas"]["RootCause"] | null;
            speech: components["schemas"]["SpeechState"] | null;
            id: string;
            number: number;
            publicNumber: string;
            version: number;
            text: string;
            supplement: string | null;
            publicText: string | null;
            fieldId: string | null;
            fieldName: string | null;
            swatch: number | null;
            departmentId: string | null;
            departmentName: string | null;
            procedureId: string | null;
            person: components["schemas"]["OpinionPersonView"];
            /** @description The author asked that departments do not learn who they are; `person` is empty for them. */
            identityKept: boolean;
            wantsToSpeak: boolean;
            supportCount: number;
            groupId: string | null;
            groupSize: number;
            queuePosition: number | null;
            /** Format: date-time */
            receivedAt: string;
            /** Format: date-time */
            calledAt: string | null;
            /** Format: date-time */
            decidedAt: string | null;
            reasonCode: string | null;
            reasonText: string | null;
            lease: components["schemas"]["LeaseView"] | null;
            brief: components["schemas"]["OpinionBriefView"] | null;
        };
        OpinionPage: {
            items: components["schemas"]["OpinionView"][];
            /** @description Pass as `before` for the next page; null on the last. */
            next: number | null;
        };
        OrderDto: {
            /** @enum {string} */
            criterion?: "by_hand" | "interleaved" | "alternated" | "undone";
            /** @description The rules applied, with `alternated`. */
            rules?: ("field" | "neighbourhood" | "business" | "newcomer")[];
            /** @description The calling order as the person saw it. If the order of those still waiting is another now: 409. */
            seen: string[];
            /** @description Ids in calling order; omitted ones follow in their present order. */
            order: string[];
        };
        OrderedView: {
            /** @description Ids whose position changed. */
            moved: string[];
        };
        /** @enum {string} */
        BurstSign: "device" | "text" | "speed";
        BurstView: {
            sign: components["schemas"]["BurstSign"];
            /** @description In the order in which they were received. */
            ids: string[];
        };
        BurstsView: {
            /** @description The largest first. */
            items: components["schemas"]["BurstView"][];
        };
        /** @enum {string} */
        DeclineReason: "complaint" | "denunciation" | "civil_dispute" | "out_of_scope" | "already_settled" | "unlawful_content" | "not_enough_information";
        SeenOpinionDto: {
            /** Format: uuid */
            id: string;
            /** @description Version of the opinion on which the person decided. */
            version: number;
        };
        DeclineTogetherDto: {
            reason: components["schemas"]["DeclineReason"];
            /** @description A note to all authors besides the published reason. */
            note?: string | null;
            opinions: components["schemas"]["SeenOpinionDto"][];
        };
        ChangedOpinionView: {
            id: string;
            /** @description The version it has now. */
            version: number;
        };
        ChangedTogetherView: {
            changed: components["schemas"]["ChangedOpinionView"][];
            /** @description Ids of those that somebody had changed in the meantime; they are as they were. */
            left: string[];
        };
        ReconsiderTogetherDto: {
            opinions: components["schemas"]["SeenOpinionDto"][];
        };
        TrailStepView: {
            verb: string;
            from: string | null;
            to: string | null;
            /** @description Name of the account; null for the author. */
            actorName: string | null;
            onBehalfOf: string | null;
            /** @description Null if there is none, or if the reader may not know it. */
            reason: string | null;
            /** @description There is a reason that the reader may not know. */
            reasonKept: boolean;
            /** Format: date-time */
            at: string;
        };
        PersonalDataProposalView: {
            kind: string;
            /** @description UTF-16 positions in the text. */
            start: number;
            end: number;
        };
        /** @enum {string} */
        Verdict: "solved" | "partly" | "unsolved";
        RatingView: {
            verdict: components["schemas"]["Verdict"];
            comment: string | null;
            /**
             * Format: date-time
             * @description When it was last given.
             */
            at: string;
        };
        OpinionDetailView: {
            channel: components["schemas"]["OpinionChannel"];
            kind: components["schemas"]["OpinionKind"];
            status: components["schemas"]["OpinionStatus"];
            outcome: components["schemas"]["OpinionOutcome"] | null;
            rootCause: components["schemas"]["RootCause"] | null;
            speech: components["schemas"]["SpeechState"] | null;
            id: string;
            number: number;
            publicNumber: string;
            version: number;
            text: string;
            supplement: string | null;
            publicText: string | null;
            fieldId: string | null;
            fieldName: string | null;
            swatch: number | null;
            departmentId: string | null;
            departmentName: string | null;
            procedureId: string | null;
            person: components["schemas"]["OpinionPersonView"];
            /** @description The author asked that departments do not learn who they are; `person` is empty for them. */
            identityKept: boolean;
            wantsToSpeak: boolean;
            supportCount: number;
            groupId: string | null;
            groupSize: number;
            queuePosition: number | null;
            /** Format: date-time */
            receivedAt: string;
            /** Format: date-time */
            calledAt: string | null;
            /** Format: date-time */
            decidedAt: string | null;
            reasonCode: string | null;
            reasonText: string | null;
            lease: components["schemas"]["LeaseView"] | null;
            brief: components["schemas"]["OpinionBriefView"] | null;
            dialogueId: string;
            dialogueTitle: string;
            trail: components["schemas"]["TrailStepView"][];
            /** @description Possible personal data in the text, proposed for redaction. */
            proposals: components["schemas"]["PersonalDataProposalView"][];
            /** @description The lead of its group; null if it is its own. */
            leadOpinionId: string | null;
            /** @description The author's rating of the answer. */
            rating: components["schemas"]["RatingView"] | null;
        };
        OriginalView: {
            /** @description Possible personal data in this text. */
            proposals: components["schemas"]["PersonalDataProposalView"][];
            text: string;
            /** @description What the author added when asked. */
            supplement: string | null;
        };
        ContactPurposeDto: {
            /** @description Written to the trail. */
            purpose: string;
        };
        ContactView: {
            name: string | null;
            businessName: string | null;
            phone: string | null;
            email: string | null;
            address: string | null;
            community: string | null;
        };
        VersionDto: {
            /** @description Version of the opinion on which the person decided. */
            version: number;
        };
        AskDto: {
            /** @description Version of the opinion on which the person decided. */
            version: number;
            /** @description What the author is to add. */
            question: string;
        };
        DeclineDto: {
            /** @description Version of the opinion on which the person decided. */
            version: number;
            reason: components["schemas"]["DeclineReason"];
            /** @description A note to the author besides the published reason. */
            note?: string | null;
        };
        RedactDto: {
            /** @description Version of the opinion on which the person decided. */
            version: number;
            /** @description Text for hall and public; null restores the original. */
            publicText: string | null;
        };
        ClassifyDto: {
            /** @description Version of the opinion on which the person decided. */
            version: number;
            /** Format: uuid */
            fieldId?: string | null;
            /** Format: uuid */
            departmentId?: string | null;
            kind?: components["schemas"]["OpinionKind"];
            /**
             * Format: uuid
             * @description A procedure of the field it is classified to.
             */
            procedureId?: string | null;
            rootCause?: components["schemas"]["RootCause"] | null;
        };
        GroupDto: {
            /** @description Version of the opinion on which the person decided. */
            version: number;
            /**
             * Format: uuid
             * @description The opinion it duplicates, or one of that one's group.
             */
            intoId: string;
            /** @description Version of that one. */
            intoVersion: number;
        };
        WithdrawDto: {
            /** @description Version of the opinion on which the person decided. */
            version: number;
            /** @description How the author expressed this wish. */
            reason: string;
        };
        MoveDto: {
            /** @description Version of the opinion on which the person decided. */
            version: number;
            /** @description Where it stood when it was taken: its `queuePosition`. */
            position: number;
            /**
             * Format: uuid
             * @description Directly after this one; null moves it to the front.
             */
            after: string | null;
        };
        LeaseDto: {
            /** @description True: releases the lease. */
            release?: boolean;
        };
        LeaseAnswer: {
            /** @description Null: nobody. */
            lease: components["schemas"]["LeaseView"] | null;
        };
        BriefDto: {
            text: string;
            /** @description Its legal basis, for the chair to read out. */
            legalBasis?: string | null;
            /** Format: uuid */
            proposedDepartmentId?: string | null;
            /** @description Version of the brief that was edited; omitted for the first one. */
            version?: number;
            proposedWorkingDays?: number | null;
        };
        TrackDto: {
            /** @example 7K3M-9QX2-B4TZ */
            trackingCode: string;
            /** @description Last four digits of the phone, or the PIN on the slip. */
            pin: string;
        };
        TrackedDialogueView: {
            id: string;
            slug: string;
            title: string;
            heldOn: string;
            organisationName: string;
        };
        TrackedSupplementView: {
            /** @description The question; null if the author wrote unasked. */
            question: string | null;
            text: string;
            /** Format: date-time */
            at: string;
        };
        /** @enum {string} */
        TrackedStep: "received" | "asked" | "completed" | "accepted" | "grouped" | "ungrouped" | "called" | "put_back" | "heard" | "answer_published" | "reopened" | "declined" | "reconsidered" | "withdrawn";
        TrackedStepView: {
            step: components["schemas"]["TrackedStep"];
            /** Format: date-time */
            at: string;
        };
        TrackedDeclineView: {
            code: components["schemas"]["DeclineReason"];
            reason: string;
            /** @description Where the author can turn to. */
            guidance: string;
            note: string | null;
        };
        TrackedMayView: {
            complete: boolean;
            withdraw: boolean;
            rate: boolean;
            reopen: boolean;
        };
        FollowedDecisionView: {
            outcome: components["schemas"]["OpinionOutcome"];
            /** Format: date-time */
            at: string;
        };
        /** @enum {string} */
        AssignmentStatus: "assigned" | "acknowledged" | "in_progress" | "submitted" | "done" | "handed_back" | "cancelled";
        FollowedDueView: {
            /** @enum {string} */
            state: "none" | "ok" | "near" | "late" | "met" | "met_late" | "paused";
            /** @description Null: continuous, without a due date. */
            dueOn: string | null;
            /** @description Working days left (positive) or late (negative). */
            days: number | null;
            calendarDays: number | null;
            confirmed: boolean;
        };
        FollowedTaskView: {
            status: components["schemas"]["AssignmentStatus"];
            departmentName: string;
            due: components["schemas"]["FollowedDueView"];
            /** Format: date-time */
            assignedAt: string;
            /** Format: date-time */
            doneAt: string | null;
        };
        FollowedBodyView: {
            name: string;
            /** Format: date-time */
            at: string;
            answer: string | null;
            /** Format: date-time */
            answeredAt: string | null;
        };
        PublishedTextView: {
            text: string;
            legalBasis: string | null;
            departmentName: string | null;
            /** Format: date-time */
            publishedAt: string;
        };
        TrackingView: {
            kind: components["schemas"]["OpinionKind"];
            /**
             * @description `heard`: decided, but the outcome is not public yet.
             * @enum {string}
             */
            status: "assigned" | "withdrawn" | "written" | "received" | "needs_info" | "accepted" | "on_floor" | "declined" | "answered" | "escalated" | "noted" | "heard";
            /** @description How the author is told of each step. */
            notifyBy: components["schemas"]["NotifyChoice"];
            number: number;
            publicNumber: string;
            dialogue: components["schemas"]["TrackedDialogueView"];
            /** @description As the author typed it; for a request to speak, the topic. */
            text: string;
            /** @description Whether it is a request to speak. */
            toSpeak: boolean;
            /** @description The words spoken, as written down by the secretary. */
            spoken: string | null;
            supplements: components["schemas"]["TrackedSupplementView"][];
            steps: components["schemas"]["TrackedStepView"][];
            /** @description Number of the opinion it is answered together with, if grouped. */
            groupedWith: string | null;
            /** @description The question to the author. */
            question: string | null;
            decline: components["schemas"]["TrackedDeclineView"] | null;
            rating: components["schemas"]["RatingView"] | null;
            may: components["schemas"]["TrackedMayView"];
            /** @description The last decision. */
            decided: components["schemas"]["FollowedDecisionView"] | null;
            /** @description The reply given in the hall; null: not written down, or not checked. */
            reply: string | null;
            tasks: components["schemas"]["FollowedTaskView"][];
            bodies: components["schemas"]["FollowedBodyView"][];
            /** @description The published answers, the latest first; a reopened matter may have several. */
            answers: components["schemas"]["PublishedTextView"][];
        };
        CompleteDto: {
            /** @example 7K3M-9QX2-B4TZ */
            trackingCode: string;
            /** @description Last four digits of the phone, or the PIN on the slip. */
            pin: string;
            text: string;
        };
        RateDto: {
            /** @example 7K3M-9QX2-B4TZ */
            trackingCode: string;
            /** @description Last four digits of the phone, or the PIN on the slip. */
            pin: string;
            /** @description Whether the answer has solved it. */
            verdict: components["schemas"]["Verdict"];
            /** @description For those who handle the matter; never public. */
            comment?: string;
        };
        ReopenDto: {
            /** @example 7K3M-9QX2-B4TZ */
            trackingCode: string;
            /** @description Last four digits of the phone, or the PIN on the slip. */
            pin: string;
            /** @description Why it is not solved. */
            reason: string;
        };
        MyOpinionView: {
            speech: components["schemas"]["SpeechState"] | null;
            /** @enum {string} */
            status: "assigned" | "withdrawn" | "written" | "received" | "needs_info" | "accepted" | "on_floor" | "declined" | "answered" | "escalated" | "noted" | "heard";
            id: string;
            dialogueId: string;
            number: number;
            publicNumber: string;
            groupedWith: string | null;
            question: string | null;
            answerPublished: boolean;
            /** Format: date-time */
            receivedAt: string;
        };
        MyOpinionsView: {
            items: components["schemas"]["MyOpinionView"][];
        };
        ShownOpinionView: {
            kind: components["schemas"]["OpinionKind"];
            /**
             * @description Whether it was sent or supported from this device.
             * @enum {string|null}
             */
            mine: "own" | "supported" | null;
            id: string;
            number: number;
            publicNumber: string;
            /** @description The public wording, without contacts. */
            text: string;
            fieldName: string | null;
            swatch: number | null;
            /** @description As consented by the author; the full name only while it is on the floor. */
            person: components["schemas"]["OpinionPersonView"];
            supportCount: number;
            /** @description Opinions sharing its answer, including itself. */
            groupSize: number;
            onFloor: boolean;
        };
        ShownOpinionPage: {
            items: components["schemas"]["ShownOpinionView"][];
            /** @description Pass as `after`; null on the last page. A search for common words that rarely occur together may end a page early. */
            next: string | null;
            /** @description Number in the whole dialogue, regardless of the search. */
            total: number;
        };
        SupportView: {
            supportCount: number;
        };
        TaskOpinionView: {
            kind: components["schemas"]["OpinionKind"];
            id: string;
            number: number;
            publicNumber: string;
            text: string;
            fieldName: string | null;
            swatch: number | null;
            /** @description Number of authors waiting for the same answer. */
            groupSize: number;
        };
        TaskDirectiveView: {
            id: string;
            number: number;
            text: string;
        };
        DepartmentRefView: {
            id: string;
            name: string;
        };
        /** @enum {string} */
        DueState: "none" | "ok" | "near" | "late" | "met" | "met_late" | "paused";
        DueOnView: {
            state: components["schemas"]["DueState"];
            /** @description Null: continuous. */
            dueOn: string | null;
            /** @description Working days left (positive) or overdue (negative); 0 does not mean that it is due today. */
            days: number | null;
            /** @description The same in days of the calendar: 0 on the very day, negative once it is late. */
            calendarDays: number | null;
            /** @description False: the date must be shown with "lịch chưa xác nhận" (calendar not confirmed). */
            confirmed: boolean;
        };
        RecountView: {
            /** Format: date-time */
            at: string;
            fromDueOn: string;
            dueOn: string;
            /** @description What the calendar gives by itself; earlier than `dueOn` if the date that had been given was kept. */
            countedOn: string;
        };
        /** @enum {string} */
        AnswerStatus: "drafted" | "approved" | "released" | "published" | "withdrawn";
        TaskAnswerView: {
            status: components["schemas"]["AnswerStatus"];
            id: string;
            version: number;
        };
        AssignmentView: {
            status: components["schemas"]["AssignmentStatus"];
            id: string;
            version: number;
            organisationId: string;
            dialogueId: string;
            dialogueTitle: string;
            /** @description The opinion it results from; null for a directive's. */
            opinion: components["schemas"]["TaskOpinionView"] | null;
            directive: components["schemas"]["TaskDirectiveView"] | null;
            task: string;
            /** @description The chair's words. */
            words: string | null;
            lead: components["schemas"]["DepartmentRefView"];
            coordinating: components["schemas"]["DepartmentRefView"][];
            due: components["schemas"]["DueOnView"];
            /** @description What the last change of the working calendar did to the due date, until somebody gives another. */
            recount: components["schemas"]["RecountView"] | null;
            pausedOn: string | null;
            /** Format: date-time */
            assignedAt: string;
            /** Format: date-time */
            submittedAt: string | null;
            /** Format: date-time */
            doneAt: string | null;
            urged: number;
            /** @description The working day it was last urged for; it can be urged again on the next one. */
            urgedOn: string | null;
            /** @description Who of the department last worked on it; null if nobody has. */
            handler: string | null;
            extensionAsked: boolean;
            answer: components["schemas"]["TaskAnswerView"] | null;
        };
        AssignmentPageView: {
            items: components["schemas"]["AssignmentView"][];
            /** @description Pass as `after` for the next page; null on the last. */
            next: string | null;
        };
        ExplainedDayView: {
            date: string;
            /** @description 1 Monday … 7 Sunday. */
            weekday: number;
            counts: boolean;
            /** @description Days or hours counted by the end of this day. */
            soFar: number;
            /** @description `start`, `working`, `weekend`, `calendar`, `moved-on`, `made-up`, `promised`, or `special:` and the kind of day. */
            reason: string;
            /** @description Name of the holiday or make-up day, whether or not it counts. */
            name: string | null;
            /** @description False: the year's calendar is not confirmed, or this day is only a proposal. */
            confirmed: boolean;
        };
        CountedPauseView: {
            from: string;
            to: string | null;
        };
        DeadlineView: {
            unit: components["schemas"]["DeadlineUnit"];
            amount: number;
        };
        DueExplanationView: {
            days: components["schemas"]["ExplainedDayView"][];
            /** @enum {string} */
            basis: "working_days" | "chosen" | "rule" | "extension";
            pauses: components["schemas"]["CountedPauseView"][];
            start: string;
            /** @description Null for a date chosen by a person. */
            deadline: components["schemas"]["DeadlineView"] | null;
            /** @description Working days lost to pauses. */
            pausedDays: number;
            confirmed: boolean;
            /** @description 'HH:mm' for terms in hours. */
            dueTime: string | null;
            /** @description For `rule`: the stage and the rule applied (null: none matches). */
            stage?: string;
            ruleId?: string | null;
            /**
             * Format: date-time
             * @description The instant a term in hours was counted from.
             */
            startAt?: string;
            /** @description A chosen date as it was chosen; the due date is later if this is a day off. */
            chosenOn?: string;
            /** @description Somebody has confirmed that the chosen date stays on a day off. */
            keptDayOff?: boolean;
            /** @description The date as last given by a person; the calendar does not move it before this day. */
            givenOn: string;
            recount?: components["schemas"]["RecountView"] | null;
        };
        ReportLineView: {
            id: string;
            text: string;
            by: string | null;
            /** Format: date-time */
            at: string;
        };
        ExtensionView: {
            /** @enum {string} */
            state: "asked" | "granted" | "refused";
            id: string;
            fromDueOn: string | null;
            askedDueOn: string;
            grantedDueOn: string | null;
            reason: string;
            /** Format: date-time */
            askedAt: string;
            askedBy: string | null;
            /** Format: date-time */
            settledAt: string | null;
            settledBy: string | null;
            settledReason: string | null;
        };
        PauseView: {
            pausedOn: string;
            resumedOn: string | null;
            reason: string;
        };
        UrgeView: {
            id: string;
            urgedOn: string;
            departmentName: string;
            words: string | null;
            by: string | null;
            /** Format: date-time */
            at: string;
        };
        AnswerFullView: {
            status: components["schemas"]["AnswerStatus"];
            id: string;
            version: number;
            opinionId: string;
            /** @description The opinion it answers. */
            opinion: components["schemas"]["TaskOpinionView"];
            dialogueId: string;
            dialogueTitle: string;
            assignmentId: string | null;
            departmentId: string | null;
            departmentName: string | null;
            text: string;
            legalBasis: string | null;
            /** @description Phone numbers and the like in it, which everybody reads once it is published; none for those who may not read them. */
            contacts: string[];
            returnReason: string | null;
            draftedBy: string | null;
            /** Format: date-time */
            draftedAt: string;
            approvedBy: string | null;
            /** Format: date-time */
            approvedAt: string | null;
            releasedBy: string | null;
            /** Format: date-time */
            releasedAt: string | null;
            publishedBy: string | null;
            /** Format: date-time */
            publishedAt: string | null;
        };
        HistoryLineView: {
            verb: string;
            from: string | null;
            to: string | null;
            by: string | null;
            onBehalfOf: string | null;
            /** @description Null if there is none, or if the reader may not know it. */
            reason: string | null;
            /** @description There is a reason that the reader may not know. */
            reasonKept: boolean;
            /** @description The due date before and after, for steps that change it. */
            fromDueOn: string | null;
            dueOn: string | null;
            /** Format: date-time */
            at: string;
        };
        AssignmentDetailView: {
            status: components["schemas"]["AssignmentStatus"];
            id: string;
            version: number;
            organisationId: string;
            dialogueId: string;
            dialogueTitle: string;
            /** @description The opinion it results from; null for a directive's. */
            opinion: components["schemas"]["TaskOpinionView"] | null;
            directive: components["schemas"]["TaskDirectiveView"] | null;
            task: string;
            /** @description The chair's words. */
            words: string | null;
            lead: components["schemas"]["DepartmentRefView"];
            coordinating: components["schemas"]["DepartmentRefView"][];
            due: components["schemas"]["DueOnView"];
            /** @description What the last change of the working calendar did to the due date, until somebody gives another. */
            recount: components["schemas"]["RecountView"] | null;
            pausedOn: string | null;
            /** Format: date-time */
            assignedAt: string;
            /** Format: date-time */
            submittedAt: string | null;
            /** Format: date-time */
            doneAt: string | null;
            urged: number;
            /** @description The working day it was last urged for; it can be urged again on the next one. */
            urgedOn: string | null;
            /** @description Who of the department last worked on it; null if nobody has. */
            handler: string | null;
            extensionAsked: boolean;
            answer: components["schemas"]["TaskAnswerView"] | null;
            /** @description Null for continuous tasks. */
            dueExplanation: components["schemas"]["DueExplanationView"] | null;
            reports: components["schemas"]["ReportLineView"][];
            extensions: components["schemas"]["ExtensionView"][];
            pauses: components["schemas"]["PauseView"][];
            urges: components["schemas"]["UrgeView"][];
            answers: components["schemas"]["AnswerFullView"][];
            history: components["schemas"]["HistoryLineView"][];
        };
        OnVersionDto: {
            version: number;
        };
        ReportProgressDto: {
            version: number;
            text: string;
        };
        AnswerTextDto: {
            text: string;
            /** @description Legal basis (căn cứ). */
            legalBasis?: string;
        };
        SubmitAssignmentDto: {
            version: number;
            report?: string;
            answer?: components["schemas"]["AnswerTextDto"];
        };
        WithReasonDto: {
            version: number;
            reason: string;
        };
        ReassignDto: {
            /** Format: uuid */
            leadDepartmentId: string;
            task?: string;
            /**
             * Format: date
             * @description Local date, due at 24:00.
             */
            dueOn?: string;
            version: number;
            reason?: string;
            coordinatingDepartmentIds?: string[];
            /** @description `dueOn` stays on a day off; otherwise it moves to the next working day. */
            keepDayOff?: boolean;
            /** @description From today, not counting the day of the decision. */
            workingDays?: number;
            /** @description Continuous (thường xuyên): without a due date. */
            continuous?: boolean;
        };
        AskExtensionDto: {
            version: number;
            /** Format: date */
            dueOn: string;
            reason: string;
            /** @description `dueOn` stays on a day off; otherwise it moves to the next working day. */
            keepDayOff?: boolean;
        };
        GrantExtensionDto: {
            /** Format: date */
            dueOn?: string;
            reason?: string;
            /** @description The granted date stays on a day off; otherwise it moves to the next working day. */
            keepDayOff?: boolean;
        };
        RefuseExtensionDto: {
            reason: string;
        };
        UrgeDto: {
            words?: string;
        };
        AnswerListView: {
            items: components["schemas"]["AnswerFullView"][];
        };
        ReviseAnswerDto: {
            text: string;
            /** @description Legal basis (căn cứ). */
            legalBasis?: string;
            version: number;
        };
        TakenDecisionView: {
            outcome: components["schemas"]["OpinionOutcome"];
            id: string;
            /** @description The chair's words, if recorded. */
            words: string | null;
            /** Format: date-time */
            decidedAt: string;
            /** @description Who entered it. */
            decidedBy: string | null;
            /** @description The chair on whose behalf an operator acted. */
            chairName: string | null;
            /** @description The body it was escalated to, while the decision stands. */
            escalatedTo: string | null;
        };
        TakenDecisionsView: {
            /** @description The standing decision first, then those it corrected; without undone ones. */
            items: components["schemas"]["TakenDecisionView"][];
        };
        /** @enum {string} */
        EscalationState: "open" | "answered" | "cancelled";
        EscalationView: {
            state: components["schemas"]["EscalationState"];
            id: string;
            version: number;
            organisationId: string;
            organisationName: string;
            dialogueId: string;
            dialogueTitle: string;
            publicNumber: string | null;
            bodyName: string;
            bodyOrganisationId: string | null;
            matter: string;
            /** Format: date-time */
            escalatedAt: string;
            /** Format: date-time */
            answeredAt: string | null;
            answer: string | null;
        };
        EscalationListView: {
            items: components["schemas"]["EscalationView"][];
        };
        AnswerEscalationDto: {
            version: number;
            answer: string;
        };
        AssignmentOrderDto: {
            /** Format: uuid */
            leadDepartmentId: string;
            task?: string;
            /**
             * Format: date
             * @description Local date, due at 24:00.
             */
            dueOn?: string;
            coordinatingDepartmentIds?: string[];
            /** @description `dueOn` stays on a day off; otherwise it moves to the next working day. */
            keepDayOff?: boolean;
            /** @description From today, not counting the day of the decision. */
            workingDays?: number;
            /** @description Continuous (thường xuyên): without a due date. */
            continuous?: boolean;
        };
        GiveDirectiveDto: {
            text: string;
            /** @description On whose behalf a secretary or operator acts; default: the dialogue's chair. */
            chairName?: string;
            /** @description Who carries it out, each with a due date or continuous. */
            assignments: components["schemas"]["AssignmentOrderDto"][];
        };
        GivenDirectiveView: {
            id: string;
            number: number;
            text: string;
            assignmentIds: string[];
        };
        DirectiveView: {
            id: string;
            number: number;
            text: string;
            chairName: string | null;
            /** Format: date-time */
            givenAt: string;
            assignments: components["schemas"]["AssignmentView"][];
        };
        DirectiveListView: {
            items: components["schemas"]["DirectiveView"][];
        };
        DueOptionView: {
            workingDays: number;
            dueOn: string;
            /** @description False: the date must be shown with "lịch chưa xác nhận" (calendar not confirmed). */
            confirmed: boolean;
            explanation: components["schemas"]["DueExplanationView"] | null;
        };
        ProposedByDepartmentView: {
            departmentId: string;
            workingDays: number | null;
        };
        DueOptionsView: {
            today: string;
            /** @description Whose working calendar applies. */
            organisationId: string;
            columns: components["schemas"]["DueOptionView"][];
            /** @description The department of the opinion's field first, then the other participating ones in their usual order. */
            departments: components["schemas"]["DepartmentRefView"][];
            fieldDepartmentId: string | null;
            proposed: components["schemas"]["ProposedByDepartmentView"] | null;
            /** @description Due date of an answer in writing, by the organisation's rule. */
            written: components["schemas"]["DueOptionView"];
            /** @description The superior organisation, the usual addressee of escalations; null if this installation has none. */
            superiorName: string | null;
        };
        WriteReplyDto: {
            text: string;
            /** @description Why it is changed; required once an edition has been published. */
            reason?: string;
            /** @description The edition that was last seen; 0 if there was none. */
            edition: number;
            /** @description Confirms that the people whose numbers or addresses the text tells agree. */
            contactsAgreed?: boolean;
        };
        ReplyView: {
            edition: number;
            text: string;
            contactsAgreed: boolean;
            writtenBy: string | null;
            /** Format: date-time */
            writtenAt: string;
            /** @description Null until a second person has checked this edition. */
            checkedBy: string | null;
            /** Format: date-time */
            checkedAt: string | null;
        };
        CheckReplyDto: {
            /** @description The edition that was read. */
            edition: number;
        };
        SeenDto: {
            /**
             * Format: uuid
             * @description The running turn, null if none.
             */
            turnId: string | null;
            /**
             * Format: uuid
             * @description The opinion on the floor, null if none.
             */
            opinionId: string | null;
            /** @description Version of the floor. */
            version: number;
        };
        CallDto: {
            /**
             * Format: uuid
             * @description The opinion to call: one that is waiting, or a collected one.
             */
            opinionId: string;
            /** @description Seconds to speak; default three minutes. */
            seconds?: number;
            /** @description What the person saw. If what the command changes has changed since: 409, and nothing is changed. */
            seen: components["schemas"]["SeenDto"];
        };
        FloorOpinionView: {
            kind: components["schemas"]["OpinionKind"];
            speech: components["schemas"]["SpeechState"] | null;
            id: string;
            number: number;
            publicNumber: string;
            version: number;
            /** @description In its public wording. */
            text: string;
            fieldName: string | null;
            swatch: number | null;
            person: components["schemas"]["OpinionPersonView"];
            supportCount: number;
            groupSize: number;
        };
        FloorTurnView: {
            /** @description [from, to]; an open pause has no end. */
            pauses: string[][];
            id: string;
            number: number;
            speaker: string | null;
            /** Format: date-time */
            startedAt: string;
            allottedSeconds: number;
        };
        FloorAnsweringView: {
            departmentId: string | null;
            departmentName: string | null;
            name: string | null;
        };
        FloorAnswerView: {
            pauses: string[][];
            /** Format: date-time */
            startedAt: string;
            allottedSeconds: number;
        };
        FloorLimitsView: {
            speakSeconds: number;
            answerSeconds: number;
        };
        FloorTogetherView: {
            id: string;
            number: number;
            publicNumber: string;
            version: number;
            fieldName: string | null;
            swatch: number | null;
            text: string | null;
        };
        FloorNextView: {
            id: string;
            publicNumber: string;
            fieldName: string | null;
            swatch: number | null;
            text: string | null;
            supportCount: number;
        };
        FloorView: {
            opinion: components["schemas"]["FloorOpinionView"] | null;
            turn: components["schemas"]["FloorTurnView"] | null;
            answering: components["schemas"]["FloorAnsweringView"] | null;
            answer: components["schemas"]["FloorAnswerView"] | null;
            limits: components["schemas"]["FloorLimitsView"];
            together: components["schemas"]["FloorTogetherView"][];
            next: components["schemas"]["FloorNextView"][];
            /** @description Counts the commands; a command names the one it saw. */
            version: number;
            waitingToBeCalled: number;
            slide: string | null;
            overlay: string | null;
        };
        GiveDto: {
            /** Format: uuid */
            opinionId?: string | null;
            /** @description Who speaks, if there is no written opinion; for the minutes, never shown in the hall. */
            speaker?: string | null;
            /** @description Seconds to speak; default three minutes. */
            seconds?: number;
            /** @description What the person saw. If what the command changes has changed since: 409, and nothing is changed. */
            seen: components["schemas"]["SeenDto"];
        };
        OnFloorDto: {
            /** @description What the person saw. If what the command changes has changed since: 409, and nothing is changed. */
            seen: components["schemas"]["SeenDto"];
        };
        PutBackDto: {
            /**
             * @description Position in the queue; default: first.
             * @enum {string}
             */
            place?: "first" | "last";
            /**
             * Format: uuid
             * @description One of the collected opinions; omitted: the one on the floor.
             */
            opinionId?: string;
            /** @description What the person saw. If what the command changes has changed since: 409, and nothing is changed. */
            seen: components["schemas"]["SeenDto"];
        };
        DecideTogetherDto: {
            /** @enum {string} */
            outcome: "answered" | "noted";
            /** @description The answer given to all of them. */
            words?: string;
            /** @description From those collected, and the one on the floor. */
            opinions: components["schemas"]["SeenOpinionDto"][];
            /** @description What the person saw. If what the command changes has changed since: 409, and nothing is changed. */
            seen: components["schemas"]["SeenDto"];
        };
        DecidedVersionView: {
            id: string;
            version: number;
        };
        DecidedTogetherView: {
            opinions: components["schemas"]["DecidedVersionView"][];
            floor: components["schemas"]["FloorView"];
        };
        UndoTogetherDto: {
            /**
             * Format: uuid
             * @description Which of them was on the floor.
             */
            onFloor: string | null;
            /** @description All opinions decided together, as the decision left them, in the order they were heard. */
            opinions: components["schemas"]["SeenOpinionDto"][];
        };
        LimitsDto: {
            /** @description What the person saw. If what the command changes has changed since: 409, and nothing is changed. */
            seen: components["schemas"]["SeenDto"];
            /** @description Seconds per speaker from now on in this dialogue. */
            speakSeconds?: number;
            /** @description Seconds per answer. */
            answerSeconds?: number;
        };
        TimerDto: {
            /** @enum {string} */
            action: "start" | "stop" | "add" | "answer";
            /** @description For `add`: how many more. */
            seconds?: number;
            /** @description What the person saw. If what the command changes has changed since: 409, and nothing is changed. */
            seen: components["schemas"]["SeenDto"];
        };
        SlideDto: {
            /** @description What the hall screen shows instead of the floor; null: the floor. */
            slide?: string | null;
            /** @description A line of text on the hall screen; null: none. */
            overlay?: string | null;
            /** @description What the person saw. If what the command changes has changed since: 409, and nothing is changed. */
            seen: components["schemas"]["SeenDto"];
        };
        AnsweringDto: {
            /** Format: uuid */
            departmentId?: string | null;
            name?: string | null;
            /** @description What the person saw. If what the command changes has changed since: 409, and nothing is changed. */
            seen: components["schemas"]["SeenDto"];
        };
        EscalateToDto: {
            bodyName: string;
            /** Format: uuid */
            bodyOrganisationId?: string;
        };
        DecideOpinionDto: {
            /** @description What was said or promised, verbatim if needed. */
            words?: string;
            assignments?: components["schemas"]["AssignmentOrderDto"][];
            /** @description Why an earlier decision is corrected; required once the dialogue is concluded. */
            reason?: string;
            /** @description On whose behalf an operator or secretary acts; default: the dialogue's chair. */
            chairName?: string;
            /** @description Version of the opinion on which the decision is based. */
            version: number;
            /** @description The floor as the person saw it; null when deciding elsewhere, which is refused while somebody speaks on it. */
            seen: components["schemas"]["SeenDto"] | null;
            /** @enum {string} */
            outcome: "answered" | "written" | "assigned" | "escalated" | "noted";
            escalateTo?: components["schemas"]["EscalateToDto"];
        };
        AssignmentLineView: {
            status: components["schemas"]["AssignmentStatus"];
            id: string;
            departmentId: string;
            departmentName: string;
            dueOn: string | null;
        };
        DecisionView: {
            outcome: components["schemas"]["OpinionOutcome"];
            assignments: components["schemas"]["AssignmentLineView"][];
            id: string;
            words: string | null;
            /** Format: date-time */
            decidedAt: string;
            escalatedTo: string | null;
            /** Format: date-time */
            undoUntil: string;
        };
        DecidedOpinionView: {
            channel: components["schemas"]["OpinionChannel"];
            kind: components["schemas"]["OpinionKind"];
            status: components["schemas"]["OpinionStatus"];
            outcome: components["schemas"]["OpinionOutcome"] | null;
            rootCause: components["schemas"]["RootCause"] | null;
            speech: components["schemas"]["SpeechState"] | null;
            decision: components["schemas"]["DecisionView"] | null;
            id: string;
            number: number;
            publicNumber: string;
            version: number;
            text: string;
            supplement: string | null;
            publicText: string | null;
            fieldId: string | null;
            fieldName: string | null;
            swatch: number | null;
            departmentId: string | null;
            departmentName: string | null;
            procedureId: string | null;
            person: components["schemas"]["OpinionPersonView"];
            /** @description The author asked that departments do not learn who they are; `person` is empty for them. */
            identityKept: boolean;
            wantsToSpeak: boolean;
            supportCount: number;
            groupId: string | null;
            groupSize: number;
            queuePosition: number | null;
            /** Format: date-time */
            receivedAt: string;
            /** Format: date-time */
            calledAt: string | null;
            /** Format: date-time */
            decidedAt: string | null;
            reasonCode: string | null;
            reasonText: string | null;
            lease: components["schemas"]["LeaseView"] | null;
            brief: components["schemas"]["OpinionBriefView"] | null;
        };
        DecidedView: {
            opinion: components["schemas"]["DecidedOpinionView"];
            floor: components["schemas"]["FloorView"];
        };
        UndoDecisionDto: {
            /** @description Version of the opinion as the decision left it. */
            version: number;
        };
        TurnView: {
            /** @description [from, to]; an open pause has no end. */
            pauses: string[][];
            id: string;
            number: number;
            /** @description Null: not known, or not for this reader. */
            speaker: string | null;
            guestId: string | null;
            /** Format: date-time */
            startedAt: string;
            /**
             * Format: date-time
             * @description When the answer began.
             */
            answeringAt: string | null;
            /** Format: date-time */
            endedAt: string | null;
            allottedSeconds: number;
            opinionIds: string[];
            /** Format: date-time */
            enteredAt: string | null;
            corrections: number;
            version: number;
            spokenSeconds: number;
            answeredSeconds: number;
        };
        SpeakerView: {
            /** @description The guest's id; null for an author who is not a guest. */
            guestId: string | null;
            name: string;
            /** @description Business, neighbourhood or inviting department. */
            from: string | null;
            isHere: boolean;
            /** @description Their opinion that is waiting or on the floor. */
            opinionId: string | null;
            /** @description Whether they requested to speak. */
            wantsToSpeak: boolean;
        };
        BeginTurnDto: {
            /** @description The floor as the person saw it. If it has changed: 409, nothing is changed. Null for a past turn only. */
            seen: components["schemas"]["SeenDto"] | null;
            /** @description Who speaks; null or omitted: not known yet. */
            speaker?: string | null;
            /**
             * Format: uuid
             * @description The guest who speaks, as `GET …/speakers` names them.
             */
            guestId?: string | null;
            /** @description Opinions raised in this turn. */
            opinionIds?: string[];
            /** @description Seconds to speak; default three minutes. */
            seconds?: number;
            /**
             * Format: date-time
             * @description When it began, if earlier. ISO 8601.
             */
            startedAt?: string;
            /** Format: date-time */
            answeringAt?: string;
            /**
             * Format: date-time
             * @description For a past turn written down afterwards, which does not affect the floor.
             */
            endedAt?: string;
        };
        SeenView: {
            turnId: string | null;
            opinionId: string | null;
            version: number;
        };
        TurnCommandView: {
            /** @description [from, to]; an open pause has no end. */
            pauses: string[][];
            id: string;
            number: number;
            /** @description Null: not known, or not for this reader. */
            speaker: string | null;
            guestId: string | null;
            /** Format: date-time */
            startedAt: string;
            /**
             * Format: date-time
             * @description When the answer began.
             */
            answeringAt: string | null;
            /** Format: date-time */
            endedAt: string | null;
            allottedSeconds: number;
            opinionIds: string[];
            /** Format: date-time */
            enteredAt: string | null;
            corrections: number;
            version: number;
            spokenSeconds: number;
            answeredSeconds: number;
            seen: components["schemas"]["SeenView"];
        };
        MomentDto: {
            /** @description Version of the turn as the person saw it. */
            version: number;
            /**
             * Format: date-time
             * @description When it happened, if earlier: pressed while offline. ISO 8601.
             */
            at?: string;
        };
        SplitOffDto: {
            /** @description Version of the turn as the person saw it. */
            version: number;
            /**
             * Format: uuid
             * @description An opinion of the same dialogue that was raised in this turn.
             */
            opinionId: string;
        };
        RaiseDto: {
            /** @description Version of the turn as the person saw it. */
            version: number;
            kind: components["schemas"]["OpinionKind"];
            /** @description Verbatim, as it was said. */
            text: string;
            /** Format: uuid */
            fieldId?: string;
            /** @example 0900 000 123 */
            phone?: string;
            /** @description The speaker's consent to store name and phone with the opinion; without it neither is stored. */
            consent?: boolean;
        };
        RaisedView: {
            id: string;
            number: number;
            /** @description `MK-2026-2/017` */
            publicNumber: string;
            /** @description Given to the author only, and only in this response. */
            trackingCode: string;
            /** @description Of the dialogue's live log. */
            revision: number;
            /** Format: date-time */
            receivedAt: string;
            /** @description If no phone was given: required together with the code. */
            pin: string | null;
            turn: components["schemas"]["TurnView"];
        };
        SendNoteDto: {
            /** @description Short, because the chair reads it at arm's length while somebody speaks. */
            text: string;
        };
        NoteView: {
            id: string;
            text: string;
            senderName: string;
            /** Format: date-time */
            sentAt: string;
            /** Format: date-time */
            seenAt: string | null;
        };
        InviteAudienceDto: {
            /** @description For how many minutes. */
            minutes: number;
        };
        AudienceView: {
            /** Format: date-time */
            until: string;
        };
        WritePledgeDto: {
            /** @description Verbatim. */
            text: string;
            /** @description Who promised; default: the chair. */
            saidBy?: string;
            /**
             * Format: uuid
             * @description The turn and the opinion it was said about; null: neither.
             */
            turnId: string | null;
            /** Format: uuid */
            opinionId: string | null;
            /**
             * Format: date-time
             * @description When it was said, if earlier. ISO 8601.
             */
            saidAt?: string;
        };
        PledgeView: {
            id: string;
            turnId: string | null;
            opinionId: string | null;
            text: string;
            saidBy: string;
            /** Format: date-time */
            saidAt: string;
            /** Format: date-time */
            struckAt: string | null;
            corrections: number;
            version: number;
        };
        CorrectPledgeDto: {
            version: number;
            text?: string;
            saidBy?: string;
            /** Format: uuid */
            turnId?: string | null;
            /** Format: uuid */
            opinionId?: string | null;
            /** @description Why it is corrected. */
            reason: string;
        };
        StrikePledgeDto: {
            version: number;
            reason: string;
        };
        CorrectTurnDto: {
            /** @description Version of the turn as the person saw it. */
            version: number;
            speaker?: string | null;
            /** Format: uuid */
            guestId?: string | null;
            reason?: string;
            /** Format: date-time */
            startedAt?: string;
            /** Format: date-time */
            answeringAt?: string;
            /** Format: date-time */
            endedAt?: string;
        };
        WriteWordsDto: {
            version: number;
            text: string;
            /** @description Why; required if it replaces other words. */
            reason?: string;
        };
        TakeOffDto: {
            /** @description Version of the turn as the person saw it. */
            version: number;
            /**
             * Format: uuid
             * @description An opinion that was not raised in this turn.
             */
            opinionId: string;
            reason: string;
        };
        CorrectionView: {
            /** @enum {string} */
            subjectType: "turn" | "pledge" | "opinion";
            id: string;
            subjectId: string;
            /** @description `speaker`, `startedAt`, `answeringAt`, `endedAt`, `opinion`, `text`, `saidBy`, `struck` */
            what: string;
            before: string | null;
            after: string | null;
            reason: string;
            makerName: string | null;
            /** Format: date-time */
            madeAt: string;
        };
        RecordDto: {
            /** @enum {string} */
            format?: "json" | "html" | "csv";
            /**
             * @description `named`: with names and original words, requires a purpose. Default: `masked`, without personal data.
             * @enum {string}
             */
            people?: "named" | "masked";
            /** @description Written to the trail with the reader's name; required for `named`. */
            purpose?: string;
        };
        RecordAgendaView: {
            startsAt: string;
            endsAt: string | null;
            title: string;
            performer: string | null;
        };
        RecordPauseView: {
            /** Format: date-time */
            from: string;
            /** Format: date-time */
            until: string | null;
        };
        RecordTurnView: {
            number: number;
            speaker: string | null;
            /** Format: date-time */
            startedAt: string;
            /** Format: date-time */
            answeringAt: string | null;
            /** Format: date-time */
            endedAt: string | null;
            spokenSeconds: number;
            answeredSeconds: number;
            pausedSeconds: number;
            opinions: string[];
            /**
             * Format: date-time
             * @description When it was written down, if afterwards.
             */
            enteredAt: string | null;
        };
        /**
         * @description Where it stood on the day: what was decided, or how far it had come; whatever has become of it since.
         * @enum {string}
         */
        DayStanding: "received" | "needs_info" | "accepted" | "on_floor" | "declined" | "grouped" | "withdrawn" | "answered" | "written" | "assigned" | "escalated" | "noted" | "later";
        RecordTaskView: {
            department: string;
            coordinating: string[];
            task: string;
            /** @description Null: continuous, without a due date. */
            dueOn: string | null;
        };
        RecordDecisionView: {
            outcome: components["schemas"]["OpinionOutcome"];
            tasks: components["schemas"]["RecordTaskView"][];
            /** Format: date-time */
            at: string;
            words: string | null;
            /** @description On whose behalf it was recorded, and by whom. */
            chair: string | null;
            by: string | null;
            /** @description Whether it corrects the previous one. */
            isCorrection: boolean;
            /** Format: date-time */
            undoneAt: string | null;
            escalatedTo: string | null;
        };
        RecordOpinionView: {
            kind: components["schemas"]["OpinionKind"];
            /** @description Where it stood on the day: what was decided, or how far it had come; whatever has become of it since. */
            onDay: components["schemas"]["DayStanding"];
            decisions: components["schemas"]["RecordDecisionView"][];
            publicNumber: string;
            channel: string;
            field: string | null;
            department: string | null;
            text: string;
            person: string | null;
            /** Format: date-time */
            receivedAt: string;
            supportCount: number;
            /** @description Number of the lead it was grouped under. */
            groupedUnder: string | null;
            declineReason: string | null;
            turns: number[];
        };
        RecordDirectiveView: {
            tasks: components["schemas"]["RecordTaskView"][];
            number: number;
            /** Format: date-time */
            at: string;
            text: string;
            chair: string | null;
        };
        RecordPledgeView: {
            /** Format: date-time */
            at: string;
            saidBy: string;
            /** @description Verbatim. */
            words: string;
            turn: number | null;
            opinion: string | null;
            /** Format: date-time */
            struckAt: string | null;
        };
        RecordCorrectionView: {
            /** Format: date-time */
            at: string;
            by: string | null;
            /** @description `turn 3`, `pledge` */
            of: string;
            what: string;
            before: string | null;
            after: string | null;
            reason: string;
        };
        RecordHeadView: {
            title: string;
            organisation: string;
            numberPrefix: string;
            heldOn: string;
            startsAt: string;
            place: string;
            chair: string;
            status: string;
            /** Format: date-time */
            startedAt: string | null;
            /** Format: date-time */
            concludedAt: string | null;
            isRehearsal: boolean;
        };
        RecordAttendanceView: {
            invited: number;
            registered: number;
            checkedIn: number;
        };
        SessionRecordView: {
            /** @enum {string} */
            people: "named" | "masked";
            agenda: components["schemas"]["RecordAgendaView"][];
            pauses: components["schemas"]["RecordPauseView"][];
            turns: components["schemas"]["RecordTurnView"][];
            opinions: components["schemas"]["RecordOpinionView"][];
            directives: components["schemas"]["RecordDirectiveView"][];
            pledges: components["schemas"]["RecordPledgeView"][];
            corrections: components["schemas"]["RecordCorrectionView"][];
            /** @description On the day. received = waiting + each outcome + heard + grouped + declined + withdrawn */
            sums: {
                [key: string]: number;
            };
            /** Format: date-time */
            madeAt: string;
            madeBy: string;
            purpose: string | null;
            dialogue: components["schemas"]["RecordHeadView"];
            attendance: components["schemas"]["RecordAttendanceView"];
        };
        Upsert: {
            key: string;
            /** @description The complete present view; its shape depends on the key's type. */
            view: {
                [key: string]: unknown;
            };
        };
        FrameView: {
            upserts: components["schemas"]["Upsert"][];
            removes: string[];
            from: number;
            to: number;
            /** Format: date-time */
            at: string;
        };
        SnapshotView: {
            /** @description Views by key, e.g. `floor:<dialogueId>`. */
            views: {
                [key: string]: unknown;
            };
            /**
             * @description The cursor sent does not belong to this log (a backup was restored): discard what you hold.
             * @enum {boolean}
             */
            anew?: true;
            /** @description The identity of the log that revisions count in; another one after a backup was restored. */
            log: string;
            /** @description Revision the rows are at least as new as. */
            asOf: number;
            /**
             * Format: date-time
             * @description Commit time of that revision.
             */
            at: string;
        };
        CatchUpView: {
            frame?: components["schemas"]["FrameView"];
            snapshot?: components["schemas"]["SnapshotView"];
        };
        FallbackView: {
            /**
             * @description Why the last attempt failed; null if it did not.
             * @enum {string|null}
             */
            problem: "disk-full" | "unwritable" | "failed" | null;
            /**
             * Format: date-time
             * @description Time of the newest copy; null before the first one.
             */
            savedAt: string | null;
            /** @description Below DATA_DIR. */
            folder: string;
        };
        SumsView: {
            received: number;
            /** @description Not reached. */
            waiting: number;
            answered: number;
            written: number;
            assigned: number;
            escalated: number;
            noted: number;
            /** @description Decided, not published yet; or heard without being decided. */
            heard: number;
            /** @description Grouped under another one, whose result is theirs too. */
            grouped: number;
            declined: number;
            withdrawn: number;
        };
        LateDepartmentView: {
            departmentName: string;
            count: number;
        };
        PresentSumsView: {
            /** @description Each opinion with the department that has been late for longest; their sum is `overdue`. */
            late: components["schemas"]["LateDepartmentView"][];
            received: number;
            /** @description Not decided yet. */
            waiting: number;
            answered: number;
            /** @description Of the answered ones, those answered in the hall. */
            answeredInHall: number;
            /** @description With a task that is not finished, and not overdue. */
            withinTerm: number;
            /** @description The earliest day on which one of these is due; null: none has a date. */
            nextDueOn: string | null;
            /** @description With a task that is overdue, also where another body was asked. */
            overdue: number;
            /** @description Another body has not answered. */
            escalated: number;
            noted: number;
            /** @description Decided, not published yet. */
            heard: number;
            grouped: number;
            declined: number;
            withdrawn: number;
        };
        DialogueSumsView: {
            /**
             * Format: date-time
             * @description When the day was frozen; null: it goes on.
             */
            concludedAt: string | null;
            asOf: string;
            /** @description Whether the results are shown. */
            outcomesShown: boolean;
            onDay: components["schemas"]["SumsView"];
            present: components["schemas"]["PresentSumsView"];
        };
        PromisedInView: {
            id: string;
            title: string;
            heldOn: string;
        };
        PromiseView: {
            /** @enum {string} */
            from: "opinion" | "directive";
            status: components["schemas"]["AssignmentStatus"];
            /** @enum {string} */
            cell: "doneOnTime" | "doneLate" | "withinTerm" | "overdue";
            /** @description Id of the assignment. */
            id: string;
            opinionId: string | null;
            publicNumber: string | null;
            directiveNumber: number | null;
            /** @description The directive, or the question in its public wording. */
            what: string;
            /** @description What the chair said. */
            words: string | null;
            leadName: string;
            due: components["schemas"]["DueOnView"];
            /** @description Local date of the final submission. */
            finishedOn: string | null;
        };
        PromisesView: {
            /** @description Null: there is no earlier dialogue of its kind. */
            dialogue: components["schemas"]["PromisedInView"] | null;
            kept: number;
            keptLate: number;
            withinTerm: number;
            overdue: number;
            /** @description Overdue ones first, then open ones by due date, then those kept. */
            promises: components["schemas"]["PromiseView"][];
        };
        EarlierQuestionView: {
            outcome: components["schemas"]["OpinionOutcome"];
            opinionId: string;
            publicNumber: string;
            dialogueTitle: string;
            heldOn: string;
            /** @description In its public wording. */
            text: string;
            words: string | null;
            promises: components["schemas"]["PromiseView"][];
        };
        EarlierQuestionsView: {
            /** @description The most similar first. */
            items: components["schemas"]["EarlierQuestionView"][];
        };
        PublishedAnswerView: {
            /** @description Number of the question within its dialogue: /d/<slug>/results/<number>. */
            number: number;
            publicNumber: string;
            fieldName: string | null;
            swatch: number | null;
            question: string;
            answer: string;
            legalBasis: string | null;
            departmentName: string | null;
            /** Format: date-time */
            publishedAt: string;
        };
        /**
         * @description How it stands now.
         * @enum {string}
         */
        ResultState: "answered" | "spoken" | "done" | "underway" | "overdue" | "referred" | "noted" | "declined" | "unheard";
        ResultDeclineView: {
            reason: string;
            /** @description Where else one can turn to. */
            guidance: string;
        };
        ResultView: {
            /** @description How it stands now. */
            state: components["schemas"]["ResultState"];
            /** @description Number within its dialogue: /d/<slug>/results/<number>. */
            number: number;
            publicNumber: string;
            fieldName: string | null;
            swatch: number | null;
            /** @description In its public wording; null for what was declined, and so never shown. */
            question: string | null;
            /** @description How many asked the same. */
            groupSize: number;
            supportCount: number;
            /** @description Why it was not taken up. */
            decline: components["schemas"]["ResultDeclineView"] | null;
            /** Format: date-time */
            receivedAt: string;
            /** @description The last decision. */
            decided: components["schemas"]["FollowedDecisionView"] | null;
            /** @description The reply given in the hall; null: not written down, or not checked. */
            reply: string | null;
            tasks: components["schemas"]["FollowedTaskView"][];
            bodies: components["schemas"]["FollowedBodyView"][];
            /** @description The published answers, the latest first; a reopened matter may have several. */
            answers: components["schemas"]["PublishedTextView"][];
        };
        PublicDirectiveView: {
            number: number;
            text: string;
            /** Format: date-time */
            givenAt: string;
            tasks: components["schemas"]["FollowedTaskView"][];
        };
        ResultsView: {
            items: components["schemas"]["ResultView"][];
            /** @description Pass as `after`; null on the last page. */
            next: number | null;
            /** @description Names by which they can be filtered. */
            fields: string[];
            departments: string[];
            directives: components["schemas"]["PublicDirectiveView"][];
        };
        /** @enum {string} */
        ResultStep: "received" | "decided" | "published" | "referred" | "done" | "body_answered" | "answered";
        ResultStepView: {
            step: components["schemas"]["ResultStep"];
            /** Format: date-time */
            at: string;
            /** @description Department or body. */
            name: string | null;
        };
        WholeResultView: {
            result: components["schemas"]["ResultView"];
            steps: components["schemas"]["ResultStepView"][];
        };
        FoundAnswerView: {
            /** @description Number of the question within its dialogue: /d/<slug>/results/<number>. */
            number: number;
            publicNumber: string;
            fieldName: string | null;
            swatch: number | null;
            question: string;
            answer: string;
            legalBasis: string | null;
            departmentName: string | null;
            /** Format: date-time */
            publishedAt: string;
            dialogueSlug: string;
            dialogueTitle: string;
            organisationName: string;
        };
        FoundAnswersPage: {
            items: components["schemas"]["FoundAnswerView"][];
            /** @description Pass as `after`; null on the last page. A search for common words that rarely occur together may end a page early. */
            next: string | null;
        };
        /** @enum {string} */
        ReplyState: "missing" | "unchecked" | "checked";
        SaidView: {
            text: string;
            /** @description Null: the chair, with the decision. */
            by: string | null;
            /** Format: date-time */
            at: string;
        };
        ReplyLineView: {
            state: components["schemas"]["ReplyState"];
            opinionId: string;
            number: number;
            publicNumber: string;
            /** @description In its public wording. */
            question: string;
            fieldName: string | null;
            /** Format: date-time */
            decidedAt: string;
            /** @description The last edition. */
            reply: components["schemas"]["ReplyView"] | null;
            /** @description Whether the reader may check that edition: somebody else wrote it, or nobody else could check it. */
            mayCheck: boolean;
            /** @description Whether a new edition needs a reason, because everybody has read an earlier one. */
            needsReason: boolean;
            /** @description In the order in which it was said. */
            said: components["schemas"]["SaidView"][];
        };
        ReplyCountsView: {
            missing: number;
            unchecked: number;
            checked: number;
        };
        ReplyListView: {
            /** @description In the order of their numbers. */
            items: components["schemas"]["ReplyLineView"][];
            /** @description Pass as `after`; null on the last page. */
            next: number | null;
            /** @description Of the whole dialogue. */
            counts: components["schemas"]["ReplyCountsView"];
        };
        RankingRuleView: {
            /** @description Finished assignments needed for a rank. */
            finishedNeeded: number;
            /** @description What is compared, in order. */
            by: string[];
            /** @description How assignments are attributed to the year. */
            counted: string;
        };
        RatingFiguresView: {
            solved: number;
            partly: number;
            unsolved: number;
        };
        DepartmentFiguresView: {
            departmentId: string;
            name: string;
            /** @description By authors whose matter was assigned to the department. */
            ratings: components["schemas"]["RatingFiguresView"];
            /** @description Null: not ranked (chưa xếp hạng). */
            rank: number | null;
            assigned: number;
            doneOnTime: number;
            doneLate: number;
            withinTerm: number;
            overdue: number;
            /** @description Cancelled with a reason; in none of the cells. */
            cancelled: number;
            /** @description Percentage of the finished ones; null if none is finished. */
            onTimePercent: number | null;
            /** @description Working days from the task to the submission that stands. */
            averageDays: number | null;
        };
        FinishedMonthView: {
            /** @description 1 to 12 */
            month: number;
            finished: number;
            /** @description Working days from the task to the submission that stands. */
            averageDays: number;
        };
        TaskFiguresView: {
            assigned: number;
            doneOnTime: number;
            doneLate: number;
            withinTerm: number;
            overdue: number;
            /** @description Cancelled with a reason; in none of the cells. */
            cancelled: number;
            /** @description Percentage of the finished ones; null if none is finished. */
            onTimePercent: number | null;
            /** @description Working days from the task to the submission that stands. */
            averageDays: number | null;
        };
        DepartmentsReportView: {
            organisationId: string;
            organisationName: string;
            year: number;
            /** @description Local date of the figures. */
            asOf: string;
            rule: components["schemas"]["RankingRuleView"];
            departments: components["schemas"]["DepartmentFiguresView"][];
            /** @description By month; months without finished assignments are omitted. */
            months: components["schemas"]["FinishedMonthView"][];
            total: components["schemas"]["TaskFiguresView"];
        };
        DeclinedFiguresView: {
            reason: components["schemas"]["DeclineReason"];
            count: number;
        };
        FieldReachView: {
            fieldId: string | null;
            fieldName: string | null;
            received: number;
            called: number;
            /** @description Grouped with one that was called. */
            together: number;
            /** @description Decided without having been on the floor. */
            uncalled: number;
            waiting: number;
            declined: number;
            withdrawn: number;
            notReached: number;
        };
        CalledOpinionView: {
            /** @description On the day; null: not decided there. */
            outcome: components["schemas"]["OpinionOutcome"] | null;
            /** @enum {string} */
            criterion: "arrival" | "ahead";
            position: number;
            id: string;
            publicNumber: string;
            fieldName: string | null;
            supportCount: number;
            /** Format: date-time */
            calledAt: string;
        };
        DialogueReportView: {
            dialogueId: string;
            title: string;
            asOf: string;
            /** @description What was decided on the day, also where something else has become of it since. */
            onDay: components["schemas"]["SumsView"];
            present: components["schemas"]["PresentSumsView"];
            /** @description Declined opinions by reason, in the order of the published list; only reasons that occurred. */
            declined: components["schemas"]["DeclinedFiguresView"][];
            fields: components["schemas"]["FieldReachView"][];
            called: components["schemas"]["CalledOpinionView"][];
            tasks: components["schemas"]["TaskFiguresView"];
            directives: number;
            escalationsOpen: number;
            escalationsAnswered: number;
            answersPublished: number;
            ratings: components["schemas"]["RatingFiguresView"];
        };
        ClockFiguresView: {
            met: number;
            late: number;
            pending: number;
        };
        UnitFiguresView: {
            organisationId: string;
            name: string;
            required: number;
            held: number;
            planned: number;
            missing: number;
            notices: components["schemas"]["ClockFiguresView"];
            results: components["schemas"]["ClockFiguresView"];
            tasks: components["schemas"]["TaskFiguresView"];
            /** @description Escalations to the superior that it has not answered. */
            escalationsOpen: number;
        };
        UnitsReportView: {
            year: number;
            asOf: string;
            units: components["schemas"]["UnitFiguresView"][];
        };
        /** @enum {string} */
        TrailSubject: "account" | "organisation" | "department" | "field" | "procedure" | "calendar_day" | "deadline_rule" | "duty_rule" | "dialogue" | "background" | "paper" | "guest" | "opinion" | "answer" | "decision" | "directive" | "assignment" | "escalation" | "floor" | "turn" | "note" | "pledge";
        TrailEntryView: {
            subject: components["schemas"]["TrailSubject"];
            /** @description For roles granted or ended. */
            role: components["schemas"]["Role"] | null;
            id: string;
            /** Format: date-time */
            at: string;
            subjectId: string;
            /** @description Present number or name of the object, never of a citizen; null if it has none that may be shown. */
            subjectName: string | null;
            verb: string;
            from: string | null;
            to: string | null;
            dialogueId: string | null;
            dialogueTitle: string | null;
            personId: string | null;
            /** @description Null: the public or the program itself. */
            personName: string | null;
            /** @description The chair on whose behalf an operator acted. */
            onBehalfOf: string | null;
            /** @description As entered by the person. */
            reason: string | null;
            /** @description True: there is a reason, but this reader may not see what was written about opinions. */
            reasonKept: boolean;
            /** @description Names of the changed fields. */
            changed: string[];
        };
        TrailPage: {
            items: components["schemas"]["TrailEntryView"][];
            /** @description Pass as `after`; null if there is nothing earlier. A page may be short, even empty, and still have a next one. */
            next: string | null;
        };
        /** @enum {string} */
        SecurityEventKind: "sign-in-failed" | "password-wrong" | "second-factor-wrong" | "set-up-token-wrong" | "tracking-not-found" | "join-code-unknown" | "csrf-missing" | "forbidden" | "too-many-requests";
        SecurityEventView: {
            kind: components["schemas"]["SecurityEventKind"];
            id: string;
            route: string;
            /** @description Null: somebody who was not signed in, at no account that exists. */
            accountId: string | null;
            accountName: string | null;
            /** @description The address, shortened. `*`: from more addresses than were kept apart. */
            network: string;
            /** @description The same for the same address; the address itself is not stored. */
            source: string;
            count: number;
            /** Format: date-time */
            firstAt: string;
            /** Format: date-time */
            lastAt: string;
        };
        SecurityEventPage: {
            items: components["schemas"]["SecurityEventView"][];
            /** @description Pass as `after`; null if there is nothing earlier. */
            next: string | null;
        };
        AddressesView: {
            /** @description Origin for QR codes in the hall: `http://192.168.1.20:3000`. */
            origin: string;
            /** @description This machine's addresses on its networks; empty unless HOST=0.0.0.0 and PUBLIC_URL is not set. */
            lan: string[];
            /** @description Whether staff may sign in over an unencrypted connection. */
            signInOverHttp: boolean;
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    Health_live: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HealthView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Health_ready: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HealthView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Health_time: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TimeView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Organisation_list: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganisationList"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Organisation_create: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateOrganisationDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganisationView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Organisation_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganisationView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Organisation_change: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeOrganisationDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrganisationView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Catalogue_departments: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DepartmentList"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Catalogue_createDepartment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateDepartmentDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DepartmentView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Catalogue_changeDepartment: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeDepartmentDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DepartmentView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Catalogue_fields: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FieldList"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Catalogue_createField: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateFieldDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FieldView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Catalogue_changeField: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeFieldDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FieldView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Catalogue_procedures: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProcedureList"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Catalogue_createProcedure: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateProcedureDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProcedureView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Catalogue_changeProcedure: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeProcedureDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProcedureView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Catalogue_deadlineRules: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeadlineRuleList"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Catalogue_createDeadlineRule: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateDeadlineRuleDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeadlineRuleView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Catalogue_endDeadlineRule: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EndDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeadlineRuleView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    CalendarDay_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarDayList"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    CalendarDay_create: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateCalendarDayDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CalendarDayView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    CalendarDay_workingDay: {
        parameters: {
            query: {
                date: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WorkingDayView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    CalendarDay_remove: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    DutyRule_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DutyRuleList"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    DutyRule_create: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateDutyRuleDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DutyRuleView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    DutyRule_end: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EndDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DutyRuleView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Reminder_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RemindersView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Reminder_set: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RemindersDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RemindersView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    SignIn_signIn: {
        parameters: {
            query?: never;
            header?: {
                /** @description `token.n`, the solved challenge of a 429 challenge-required */
                "X-Challenge"?: string;
            };
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SignInDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    SignIn_signOut: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    SignIn_signOutEverywhere: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    SignIn_changePassword: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangePasswordDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    SignIn_showMe: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MeView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    SecondFactor_show: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SecondFactorView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    SecondFactor_begin: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CurrentPasswordDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BegunSecondFactorView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    SecondFactor_confirm: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CodeDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecoveryCodesView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    SecondFactor_renew: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CurrentPasswordDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RecoveryCodesView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    SecondFactor_remove: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RemoveSecondFactorDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    SecondFactor_removeOf: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    SecondFactor_rule: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SecondFactorRuleView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    SecondFactor_require: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RequireSecondFactorDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SecondFactorRuleView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Account_list: {
        parameters: {
            query?: {
                /** @description `next` of the page before. */
                after?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountList"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Account_create: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CreateAccountDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Account_change: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeAccountDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Account_setPassword: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetPasswordDto"];
            };
        };
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Account_disable: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Account_enable: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Account_grant: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GrantRoleDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Account_endGrant: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EndGrantDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AccountView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    SetUp_state: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SetUpStateView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    SetUp_complete: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetUpDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SetUpDoneView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Dialogue_list: {
        parameters: {
            query?: {
                year?: number;
                kind?: "citizen_dialogue" | "business_dialogue" | "explanation_session";
                status?: "draft" | "announced" | "live" | "paused" | "concluded" | "closed" | "postponed" | "cancelled";
                after?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DialoguePage"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Dialogue_plan: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PlanDialogueDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DialogueView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Dialogue_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DialogueView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Dialogue_change: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeDialogueDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DialogueView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Dialogue_setDepartments: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetDepartmentsDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DialogueView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Dialogue_setFields: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetFieldsDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DialogueView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Dialogue_setAgenda: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SetAgendaDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DialogueView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Dialogue_announce: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnnounceDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DialogueView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Dialogue_start: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LifecycleDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DialogueView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Dialogue_conclude: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LifecycleDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DialogueView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Dialogue_close: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LifecycleDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DialogueView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Dialogue_postpone: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CallOffDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DialogueView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Dialogue_cancel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CallOffDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DialogueView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Dialogue_publishOutcomes: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PublishOutcomesDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DialogueView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Dialogue_renewHallLink: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LifecycleDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DialogueView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Dialogue_rehearse: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DialogueView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Dialogue_clocks: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ClocksView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Dialogue_duty: {
        parameters: {
            query?: {
                year?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DutyView"][];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Dialogue_year: {
        parameters: {
            query?: {
                year?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["YearView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    PublicDialogue_list: {
        parameters: {
            query?: {
                /** @description Coming and present ones, the next first; or past ones, the latest first. */
                when?: "coming" | "past";
                /** @description Slug of one organisation. */
                organisation?: string;
                after?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicDialoguePage"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    PublicDialogue_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicDialogueView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Background_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BackgroundView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Background_save: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SaveBackgroundDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BackgroundView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Background_publish: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PublishBackgroundDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BackgroundView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    PublicBackground_get: {
        parameters: {
            query?: {
                /** @description Number of an earlier edition; default: the latest. */
                edition?: number;
            };
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublicBackgroundView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Paper_register: {
        parameters: {
            query?: {
                /** @description Default: this year. */
                year?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaperDialogueView"][];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Paper_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaperView"][];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Paper_number: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NumberPaperDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaperView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Paper_correct: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CorrectPaperDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PaperView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Invitation_list: {
        parameters: {
            query?: {
                departmentId?: string;
                /** @description Id of the last invitation of the previous page. */
                after?: string;
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvitationPage"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Invitation_invite: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InviteDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvitationView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Invitation_contact: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GuestPurposeDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GuestContactView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Invitation_export: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GuestPurposeDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/csv": string;
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Invitation_cover: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CoverageView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Invitation_accept: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvitationView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Invitation_decline: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvitationView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Invitation_withdraw: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["InvitationView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Reception_register: {
        parameters: {
            query?: never;
            header?: {
                /** @description `token.n`, the solved challenge of a 429 challenge-required */
                "X-Challenge"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RegisterDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RegistrationReceipt"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Reception_guests: {
        parameters: {
            query?: {
                /** @description Prefixes of words of the name, accents optional; or the last three or four digits of the phone. */
                q?: string;
                /** @description End of the previous page. */
                after?: string;
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GuestPage"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Reception_checkIn: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CheckInDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GuestView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Reception_walkIn: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WalkInDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GuestView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Opinion_list: {
        parameters: {
            query?: {
                status?: components["schemas"]["OpinionStatus"];
                outcome?: components["schemas"]["OpinionOutcome"];
                kind?: components["schemas"]["OpinionKind"];
                channel?: components["schemas"]["OpinionChannel"];
                fieldId?: string;
                departmentId?: string;
                /** @description `next` of the previous page; the newest opinions come first. */
                before?: number;
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpinionPage"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Submission_submit: {
        parameters: {
            query?: never;
            header?: {
                /** @description `token.n`, the solved challenge of a 429 challenge-required */
                "X-Challenge"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SubmitOpinionDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpinionReceiptView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Submission_enter: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EnterOpinionDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EnteredOpinionView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Submission_mine: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EnteredLineView"][];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    SpeakRequest_ask: {
        parameters: {
            query?: never;
            header?: {
                /** @description `token.n`, the solved challenge of a 429 challenge-required */
                "X-Challenge"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AskToSpeakDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EnteredOpinionView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    SpeakRequest_enter: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["EnterSpeakRequestDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EnteredOpinionView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Opinion_order: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OrderDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OrderedView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Opinion_listBursts: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BurstsView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Opinion_declineTogether: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeclineTogetherDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangedTogetherView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Opinion_reconsiderTogether: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReconsiderTogetherDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ChangedTogetherView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Opinion_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpinionDetailView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Opinion_original: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OriginalView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Opinion_contact: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ContactPurposeDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ContactView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Moderation_accept: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VersionDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpinionView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Moderation_ask: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AskDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpinionView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Moderation_decline: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DeclineDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpinionView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Moderation_reconsider: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VersionDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpinionView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Moderation_redact: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RedactDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpinionView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Moderation_classify: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ClassifyDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpinionView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Moderation_group: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GroupDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpinionView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Moderation_ungroup: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VersionDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpinionView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Moderation_withdraw: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WithdrawDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpinionView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Moderation_move: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MoveDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpinionView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Moderation_lease: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LeaseDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LeaseAnswer"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Moderation_brief: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BriefDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpinionBriefView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Moderation_approveBrief: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["VersionDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpinionBriefView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    PublicOpinion_track: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TrackDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TrackingView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    PublicOpinion_complete: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CompleteDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TrackingView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    PublicOpinion_withdraw: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TrackDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TrackingView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    PublicOpinion_stopMessages: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TrackDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TrackingView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    PublicOpinion_rate: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RateDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TrackingView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    PublicOpinion_reopen: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReopenDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TrackingView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    PublicOpinion_mine: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MyOpinionsView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    PublicOpinion_list: {
        parameters: {
            query?: {
                fieldId?: string;
                /** @description The newest first, or the most supported first; neither is the calling order. */
                order?: "newest" | "support";
                /** @description Words, with or without accents, or a number. By support, the thousand newest that match are sorted. */
                q?: string;
                /** @description `next` of the previous page. */
                after?: string;
                limit?: number;
            };
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ShownOpinionPage"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    PublicOpinion_support: {
        parameters: {
            query?: never;
            header?: {
                /** @description `token.n`, the solved challenge of a 429 challenge-required */
                "X-Challenge"?: string;
            };
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SupportView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    PublicOpinion_takeBack: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SupportView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Assignment_list: {
        parameters: {
            query?: {
                departmentId?: string;
                dialogueId?: string;
                opinionId?: string;
                status?: "assigned" | "acknowledged" | "in_progress" | "submitted" | "done" | "handed_back" | "cancelled";
                dueState?: "none" | "ok" | "near" | "late" | "met" | "met_late" | "paused";
                /** @description Only those with a pending request for extension. */
                extensionAsked?: "true";
                after?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssignmentPageView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Assignment_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssignmentDetailView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Assignment_acknowledge: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OnVersionDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssignmentDetailView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Assignment_start: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OnVersionDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssignmentDetailView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Assignment_report: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReportProgressDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssignmentDetailView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Assignment_submit: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SubmitAssignmentDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssignmentDetailView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Assignment_return: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WithReasonDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssignmentDetailView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Assignment_approve: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OnVersionDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssignmentDetailView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Assignment_handBack: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WithReasonDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssignmentDetailView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Assignment_reassign: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReassignDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssignmentDetailView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Assignment_cancel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WithReasonDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssignmentDetailView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Assignment_reopen: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WithReasonDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssignmentDetailView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    AssignmentDeadline_askExtension: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AskExtensionDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssignmentDetailView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    AssignmentDeadline_grant: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GrantExtensionDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssignmentDetailView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    AssignmentDeadline_refuse: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RefuseExtensionDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssignmentDetailView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    AssignmentDeadline_pause: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WithReasonDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssignmentDetailView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    AssignmentDeadline_resume: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OnVersionDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssignmentDetailView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    AssignmentDeadline_urge: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UrgeDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AssignmentDetailView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Answer_list: {
        parameters: {
            query?: {
                opinionId?: string;
                status?: "drafted" | "approved" | "released" | "published" | "withdrawn";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnswerListView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Answer_draft: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnswerTextDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnswerFullView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Answer_revise: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ReviseAnswerDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnswerFullView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Answer_approve: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OnVersionDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnswerFullView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Answer_return: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WithReasonDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnswerFullView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Answer_release: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OnVersionDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnswerFullView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Answer_publish: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OnVersionDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnswerFullView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Answer_withdraw: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WithReasonDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AnswerFullView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Decision_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TakenDecisionsView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Escalation_list: {
        parameters: {
            query?: {
                dialogueId?: string;
                state?: "open" | "answered" | "cancelled";
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EscalationListView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Escalation_answer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnswerEscalationDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EscalationView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Escalation_recordAnswer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnswerEscalationDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EscalationView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Escalation_cancel: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WithReasonDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EscalationView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Directive_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DirectiveListView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Directive_give: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GiveDirectiveDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["GivenDirectiveView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Directive_options: {
        parameters: {
            query?: {
                /** @description Puts the department of its field first and includes the brief's proposal. */
                opinionId?: string;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DueOptionsView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Reply_write: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WriteReplyDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReplyView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Reply_check: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CheckReplyDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReplyView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Floor_call: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CallDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FloorView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Floor_give: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["GiveDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FloorView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Floor_pause: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OnFloorDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FloorView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Floor_resume: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OnFloorDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FloorView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Floor_putBack: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["PutBackDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FloorView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Floor_collect: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OnFloorDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FloorView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Floor_decideTogether: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecideTogetherDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DecidedTogetherView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Floor_undoTogether: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UndoTogetherDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FloorView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Floor_limits: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["LimitsDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FloorView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Floor_end: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["OnFloorDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FloorView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Floor_timer: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TimerDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FloorView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Floor_slide: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SlideDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FloorView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Floor_answering: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["AnsweringDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FloorView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    FloorDecision_decide: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["DecideOpinionDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DecidedView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    FloorDecision_undo: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["UndoDecisionDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DecidedView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Turn_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TurnView"][];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Turn_begin: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["BeginTurnDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TurnCommandView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Turn_speakers: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SpeakerView"][];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Turn_answering: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MomentDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TurnCommandView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Turn_end: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["MomentDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TurnCommandView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Turn_splitOff: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SplitOffDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TurnCommandView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Turn_raise: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RaiseDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RaisedView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Note_send: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["SendNoteDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoteView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Note_seen: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NoteView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    SimulatedAudience_invite: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["InviteAudienceDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AudienceView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    SimulatedAudience_sendHome: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            204: {
                headers: {
                    [name: string]: unknown;
                };
                content?: never;
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Minutes_write: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WritePledgeDto"];
            };
        };
        responses: {
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PledgeView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Minutes_correctPledge: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CorrectPledgeDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PledgeView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Minutes_strike: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["StrikePledgeDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PledgeView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Minutes_correctTurn: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["CorrectTurnDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TurnCommandView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Minutes_words: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["WriteWordsDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OpinionView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Minutes_takeOff: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["TakeOffDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TurnCommandView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Minutes_corrections: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CorrectionView"][];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Minutes_record: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["RecordDto"];
            };
        };
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionRecordView"];
                    "text/html": components["schemas"]["SessionRecordView"];
                    "text/csv": components["schemas"]["SessionRecordView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Live_since: {
        parameters: {
            query: {
                audience: "staff" | "chair" | "reception" | "department" | "public" | "hall";
                /** @description The log of that cursor, as snapshots name it. */
                log?: string;
                /** @description The hall's secret key. */
                link?: string;
                /** @description The cursor of what the screen holds; 0 requests a snapshot. */
                since?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CatchUpView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Document_queue: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/pdf": string;
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Document_fallback: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FallbackView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    DialogueSums_get: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DialogueSumsView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Promise_of: {
        parameters: {
            query?: {
                /** @description `previous` (default): of the last dialogue of the same kind before it; `this`: of the dialogue itself. */
                of?: "this" | "previous";
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PromisesView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Promise_like: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EarlierQuestionsView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    PublicReport_list: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PublishedAnswerView"][];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    PublicReport_listResults: {
        parameters: {
            query?: {
                /** @description Name of a field. */
                field?: string;
                /** @description Name of a department that has a task. */
                department?: string;
                /** @description Words of the question, with or without accents, or a number. */
                q?: string;
                outcome?: "answered" | "written" | "assigned" | "escalated" | "noted" | "declined" | "unheard" | "";
                /** @description `next` of the previous page. */
                after?: number;
                limit?: number;
            };
            header?: never;
            path: {
                slug: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ResultsView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    PublicReport_result: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                slug: string;
                number: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["WholeResultView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    PublicReport_search: {
        parameters: {
            query?: {
                /** @description Name of a field, as shown with the answers. */
                field?: string;
                /** @description Words, with or without accents; question and answer must contain all of them. */
                q?: string;
                /** @description Slug of one organisation. */
                organisation?: string;
                /** @description `next` of the previous page. */
                after?: string;
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FoundAnswersPage"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    ReplyList_list: {
        parameters: {
            query?: {
                state?: "missing" | "unchecked" | "checked";
                /** @description `next` of the previous page. */
                after?: number;
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ReplyListView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Report_departments: {
        parameters: {
            query?: {
                /** @description Default: the reader's own organisation. */
                organisationId?: string;
                /** @description Default: the present year. */
                year?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DepartmentsReportView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Report_dialogue: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DialogueReportView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Report_units: {
        parameters: {
            query?: {
                /** @description Default: the present year. */
                year?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UnitsReportView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Trail_page: {
        parameters: {
            query?: {
                subject?: components["schemas"]["TrailSubject"];
                /** @description Only entries about this object. */
                subjectId?: string;
                /** @description Only entries by this account. */
                person?: string;
                dialogue?: string;
                /** @description First and last local day. */
                from?: string;
                until?: string;
                verb?: string;
                after?: string;
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TrailPage"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Trail_securityEvents: {
        parameters: {
            query?: {
                kind?: components["schemas"]["SecurityEventKind"];
                /** @description Only what concerned this account. */
                account?: string;
                after?: string;
                limit?: number;
            };
            header?: never;
            path: {
                id: string;
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SecurityEventPage"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
    Address_addresses: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AddressesView"];
                };
            };
            /** @description Refused */
            default: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ProblemView"];
                };
            };
        };
    };
}
