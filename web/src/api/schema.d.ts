// Written from the OpenAPI document by: npm run openapi
export interface paths {
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
    "/api/health/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The process answers. */
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
        /** Requests may be sent here: the database can be read, and it is this release's. */
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
        /** For screens to set their timers by. */
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
        get: operations["Structure_departments"];
        put?: never;
        post: operations["Structure_createDepartment"];
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
        patch: operations["Structure_changeDepartment"];
        trace?: never;
    };
    "/api/v1/organisations/{id}/fields": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Structure_fields"];
        put?: never;
        post: operations["Structure_createField"];
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
        patch: operations["Structure_changeField"];
        trace?: never;
    };
    "/api/v1/organisations/{id}/procedures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Structure_procedures"];
        put?: never;
        post: operations["Structure_createProcedure"];
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
        patch: operations["Structure_changeProcedure"];
        trace?: never;
    };
    "/api/v1/organisations/{id}/deadline-rules": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get: operations["Structure_deadlineRules"];
        put?: never;
        post: operations["Structure_createDeadlineRule"];
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
        /** A rule is never rewritten, so that old dates can still be explained: it ends, and another begins. */
        post: operations["Structure_endDeadlineRule"];
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
        /** Publishes the notice. Its clock tells whether it came in time; a late one is published all the same. */
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
    "/api/v1/dialogues/{id}/rehearse": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Plans a rehearsal of the dialogue: a separate one, with a feed of its own. */
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
        get: operations["Opinions_list"];
        put?: never;
        /** Sends an opinion; number, secret code and receipt come back once. Repeatable with an Idempotency-Key. */
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
        /** Written down by staff for somebody: a slip, a spoken question, a telephone call. */
        post: operations["Submission_enter"];
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
        /** The public sums: they add up to the number received at every moment. */
        get: operations["Opinions_sums"];
        put?: never;
        post?: never;
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
        /** With its trail and what in the text is proposed for redaction. */
        get: operations["Opinions_get"];
        put?: never;
        post?: never;
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
        /** Phone, e-mail, address. The look and its purpose are written to the trail. */
        get: operations["Opinions_contact"];
        put?: never;
        post?: never;
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
        /** On the author's wish, told to staff. */
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
        /** Queue order is an intention: behind `after`, or first. */
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
        /** "Working on", for 30 s; answers with who does. */
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
        /** `version` is the brief's. */
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
        /** Adds what was asked back. */
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
    "/api/v1/tracking/reopen": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Once, after the answer: it was not really solved. */
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
        /** What this browser has sent; 304 while nothing of it has changed. */
        get: operations["PublicOpinion_mine"];
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
        /** Tôi cũng quan tâm; counted once for each device. */
        post: operations["PublicOpinion_support"];
        delete?: never;
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
        post: operations["Clock_askExtension"];
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
        post: operations["Clock_grant"];
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
        post: operations["Clock_refuse"];
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
        post: operations["Clock_pause"];
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
        post: operations["Clock_resume"];
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
        post: operations["Clock_urge"];
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
    "/api/v1/dialogues/{id}/live": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What has happened since a cursor: the missing frame, or a snapshot where the cursor is 0 or too far behind. */
        get: operations["Live_since"];
        put?: never;
        post?: never;
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
        /** Decides, or corrects what was decided. On the floor or not: where the opinion is there, the floor is free afterwards. */
        post: operations["Deciding_decide"];
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
        /** Within ten seconds of the decision, by the server's clock. */
        post: operations["Deciding_undo"];
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
        post?: never;
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
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @enum {string} */
        ProblemCode: "validation-failed" | "malformed-body" | "body-too-deep" | "body-too-large" | "malformed-request" | "headers-too-large" | "request-timeout" | "unsupported-media-type" | "not-signed-in" | "sign-in-failed" | "sign-in-over-http" | "csrf-missing" | "forbidden" | "not-found" | "tracking-not-found" | "too-many-requests" | "version-conflict" | "floor-changed" | "floor-empty" | "queue-empty" | "wrong-state" | "praise-is-noted" | "due-date-missing" | "second-person-needed" | "outcomes-not-published" | "undo-too-late" | "opinions-waiting" | "rehearsal-only" | "collection-closed" | "registration-closed" | "notice-published" | "outcomes-published" | "already-invited" | "invitation-withdrawn" | "guest-declined" | "guest-arrived" | "seats-taken" | "registrations-used-up" | "guest-listed" | "already-checked-in" | "already-urged" | "already-exists" | "challenge-required" | "idempotency-key-invalid" | "idempotency-key-reused" | "last-administrator" | "set-up-done" | "set-up-token-wrong" | "storage-full" | "database-unavailable" | "shutting-down" | "internal";
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
        SignInDto: {
            /** Format: email */
            email: string;
            password: string;
        };
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
            account: components["schemas"]["MyAccountView"];
            organisation: components["schemas"]["MyOrganisationView"];
            held: components["schemas"]["MyRoleView"][];
            /** @description Sent back as `X-CSRF-Token` with every request that changes something. */
            csrfToken: string;
        };
        HealthView: {
            /** @enum {string} */
            status: "ok";
        };
        TimeView: {
            /** @description ISO instant of the server's clock. */
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
            /** @description Begins the public numbers of its dialogues. */
            code: string;
            level: string;
            /**
             * Format: uuid
             * @description An organisation the administrator looks after.
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
        DeadlineRuleView: {
            id: string;
            organisationId: string;
            opinionKind: string;
            urgency: string;
            stage: string;
            amount: number;
            unit: string;
            validFrom: string;
            validUntil: string | null;
        };
        DeadlineRuleList: {
            items: components["schemas"]["DeadlineRuleView"][];
        };
        CreateDeadlineRuleDto: {
            stage: string;
            /** Format: date */
            validFrom: string;
            /** Format: date */
            validUntil?: string | null;
            /** @enum {string} */
            opinionKind: "*" | "question" | "problem" | "petition" | "suggestion";
            /** @enum {string} */
            urgency: "*" | "normal" | "urgent";
            amount: number;
            /** @enum {string} */
            unit: "working_days" | "calendar_days" | "working_hours";
        };
        EndDto: {
            /**
             * Format: date
             * @description The last day on which it holds.
             */
            validUntil: string;
        };
        CalendarDayView: {
            id: string;
            /** @description Null: a day of the whole country, which an organisation overrules with a day of its own. */
            organisationId: string | null;
            date: string;
            name: string;
            kind: string;
            status: string;
        };
        CalendarDayList: {
            items: components["schemas"]["CalendarDayView"][];
            /** @description Years whose calendar is settled; of all others dates say "lịch chưa xác nhận". */
            confirmedYears: number[];
        };
        CreateCalendarDayDto: {
            /** Format: date */
            date: string;
            name: string;
            /** @enum {string} */
            kind: "HOLIDAY" | "SWAP_OFF" | "COMPENSATORY" | "MAKE_UP_WORK";
            /** @enum {string} */
            status: "official" | "proposal";
        };
        GrantView: {
            role: components["schemas"]["Role"];
            id: string;
            organisationId: string;
            departmentId: string | null;
            dialogueId: string | null;
            validFrom: string;
            validUntil: string | null;
        };
        AccountView: {
            id: string;
            organisationId: string;
            email: string;
            name: string;
            title: string | null;
            /** @description ISO instant. */
            disabledAt: string | null;
            grants: components["schemas"]["GrantView"][];
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
            /** @description Told to the person by the administrator. */
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
             * @description Needed by the two department roles, refused for all others.
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
             * @description The last day on which the role is held; without it the role ends at once.
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
            /** @description lần thứ n năm yyyy */
            ordinal: number;
            numberPrefix: string;
            /** @enum {string} */
            status: "draft" | "announced" | "live" | "paused" | "concluded" | "closed" | "postponed" | "cancelled";
            /** @description Local date and hours. */
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
            /** @description Hand it back as `after` for the next page; null on the last. */
            next: string | null;
        };
        DialogueDepartmentDto: {
            /** Format: uuid */
            departmentId: string;
            /** @description chỉ tiêu mời: how many guests the department is to invite */
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
             * @description The actor's own unless named.
             */
            organisationId?: string;
            title: string;
            /** Format: date */
            heldOn: string;
            place: string;
            chairName: string;
            chairTitle?: string | null;
            summary?: string | null;
            /** @enum {string} */
            kind: "citizen_dialogue" | "business_dialogue" | "explanation_session";
            /** @description lần thứ n in the year; the next free one unless named. */
            ordinal?: number;
            startsAt: string;
            endsAt?: string | null;
            collectFrom?: string | null;
            collectUntil?: string | null;
            registerFrom?: string | null;
            registerUntil?: string | null;
            seats?: number | null;
            departments?: components["schemas"]["DialogueDepartmentDto"][];
            fields?: string[];
            agenda?: components["schemas"]["AgendaItemDto"][];
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
            /** @description Swatch 1 to 8 of the visual language. */
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
            /** @description The organiser's own words. */
            body: string | null;
            facts: components["schemas"]["NoticeFactsView"];
            publishedAt: string;
        };
        RehearsalLine: {
            id: string;
            /** @enum {string} */
            status: "draft" | "announced" | "live" | "paused" | "concluded" | "closed" | "postponed" | "cancelled";
            createdAt: string;
        };
        ClocksView: {
            /** @description Last day for the public notice; null where no clock runs (rehearsal, postponed, cancelled). */
            noticeBy: string | null;
            noticeOn: string | null;
            /** @enum {string} */
            notice: "ok" | "none" | "near" | "late" | "met" | "met_late";
            /** @description Last day for publishing the outcomes. */
            resultsBy: string | null;
            resultsOn: string | null;
            /** @enum {string} */
            results: "ok" | "none" | "near" | "late" | "met" | "met_late";
        };
        DialogueView: {
            id: string;
            organisationId: string;
            slug: string;
            /** @enum {string} */
            kind: "citizen_dialogue" | "business_dialogue" | "explanation_session";
            title: string;
            year: number;
            /** @description lần thứ n năm yyyy */
            ordinal: number;
            numberPrefix: string;
            /** @enum {string} */
            status: "draft" | "announced" | "live" | "paused" | "concluded" | "closed" | "postponed" | "cancelled";
            /** @description Local date and hours. */
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
            collectFrom: string | null;
            collectUntil: string | null;
            registerFrom: string | null;
            registerUntil: string | null;
            seats: number | null;
            announcedAt: string | null;
            startedAt: string | null;
            pausedAt: string | null;
            concludedAt: string | null;
            outcomesPublishedAt: string | null;
            closedAt: string | null;
            cancelledAt: string | null;
            cancelReason: string | null;
            /** @description Whether the public may send opinions, and register, at this moment. */
            collecting: boolean;
            registering: boolean;
            departments: components["schemas"]["DialogueDepartmentView"][];
            fields: components["schemas"]["DialogueFieldView"][];
            agenda: components["schemas"]["AgendaItemView"][];
            notices: components["schemas"]["NoticeView"][];
            rehearsals: components["schemas"]["RehearsalLine"][];
            clocks: components["schemas"]["ClocksView"];
            /** @description What the reader may do with it now. */
            verbs: ("announce" | "start" | "pause" | "resume" | "conclude" | "close" | "postpone" | "cancel")[];
            /** @description Secret part of the hall screen's link; for those who run the dialogue. */
            hallKey: string | null;
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
            /** @enum {string} */
            kind?: "citizen_dialogue" | "business_dialogue" | "explanation_session";
            ordinal?: number;
            startsAt?: string;
            endsAt?: string | null;
            collectFrom?: string | null;
            collectUntil?: string | null;
            registerFrom?: string | null;
            registerUntil?: string | null;
            seats?: number | null;
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
            /** @description How to attend and what else the notice should say, in the organiser's words. */
            body?: string | null;
        };
        CourseDto: {
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
        DutyDialogue: {
            id: string;
            title: string;
            ordinal: number;
            heldOn: string;
            /** @enum {string} */
            status: "draft" | "announced" | "live" | "paused" | "concluded" | "closed" | "postponed" | "cancelled";
            clocks: components["schemas"]["ClocksView"];
        };
        DutyView: {
            organisationId: string;
            organisationName: string;
            /** @enum {string} */
            kind: "citizen_dialogue" | "business_dialogue" | "explanation_session";
            year: number;
            required: number;
            held: number;
            /** @description Draft or announced, their day not yet passed. */
            planned: number;
            /** @description Neither held nor planned. */
            missing: number;
            /** @enum {string} */
            state: "met" | "planned" | "short" | "failed";
            dialogues: components["schemas"]["DutyDialogue"][];
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
            status: "draft" | "announced" | "live" | "paused" | "concluded" | "closed" | "postponed" | "cancelled";
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
        PublicDialogueView: {
            id: string;
            slug: string;
            /** @enum {string} */
            kind: "citizen_dialogue" | "business_dialogue" | "explanation_session";
            title: string;
            year: number;
            ordinal: number;
            /** @enum {string} */
            status: "draft" | "announced" | "live" | "paused" | "concluded" | "closed" | "postponed" | "cancelled";
            heldOn: string;
            startsAt: string;
            endsAt: string | null;
            place: string;
            organisationName: string;
            organisationSlug: string;
            collecting: boolean;
            registering: boolean;
            outcomesPublished: boolean;
            numberPrefix: string;
            chairName: string;
            chairTitle: string | null;
            summary: string | null;
            collectFrom: string | null;
            collectUntil: string | null;
            registerFrom: string | null;
            registerUntil: string | null;
            seats: number | null;
            cancelReason: string | null;
            departments: components["schemas"]["PublicDepartmentView"][];
            fields: components["schemas"]["DialogueFieldView"][];
            agenda: components["schemas"]["AgendaItemView"][];
            /** @description The latest first. */
            notices: components["schemas"]["NoticeView"][];
        };
        InviteDto: {
            name: string;
            /** @description Asked of businesses. */
            businessName?: string | null;
            /** @example 0900 000 123 */
            phone?: string | null;
            address?: string | null;
            /**
             * Format: uuid
             * @description The inviting department; the organiser's office where left out.
             */
            departmentId?: string | null;
            /** Format: email */
            email?: string | null;
            /** @description The phone is shared with somebody who was invited already: a family, an office. */
            sharedPhone?: boolean;
            /** @enum {string} */
            kind: "individual" | "business";
        };
        InvitationView: {
            id: string;
            dialogueId: string;
            departmentId: string | null;
            departmentName: string | null;
            /** @enum {string} */
            kind: "business" | "individual";
            name: string;
            businessName: string | null;
            /** @description Contact and code for those who may invite for this department; others see the last three digits. */
            phone: string | null;
            phoneEnd: string | null;
            email: string | null;
            address: string | null;
            doorCode: string | null;
            invitedAt: string;
            acceptedAt: string | null;
            declinedAt: string | null;
            withdrawnAt: string | null;
            checkedInAt: string | null;
        };
        InvitationPage: {
            items: components["schemas"]["InvitationView"][];
            next: string | null;
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
            /** @description Takes part and has invited nobody. */
            uncovered: boolean;
        };
        CoverageView: {
            departments: components["schemas"]["CoverageLine"][];
            /** @description Registered in public, without an invitation. */
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
            kind: "individual" | "business";
            /** @description The person agrees that these details are kept for the reception. Only `true` will do, and nothing ticks it for them. */
            consent: boolean;
        };
        RegistrationReceipt: {
            /** @description For the door, as text and QR: 7K3M-Q0ZD-19XA. */
            doorCode: string;
            name: string;
            title: string;
            heldOn: string;
            startsAt: string;
            place: string;
        };
        GuestView: {
            /** @description The invitation's id; of guests without one the registration's. */
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
        };
        WalkInDto: {
            name: string;
            /** @description Asked of businesses. */
            businessName?: string | null;
            /** @example 0900 000 123 */
            phone?: string | null;
            address?: string | null;
            /** @description Asked for where more than the name is written down. */
            consent?: boolean;
            /** @enum {string} */
            kind: "individual" | "business";
        };
        /** @enum {string} */
        OpinionKind: "question" | "problem" | "petition" | "suggestion" | "praise";
        /**
         * @description How the author agrees to be shown in the hall and in public; `none` unless they say otherwise.
         * @enum {string}
         */
        DisplayConsent: "none" | "initials" | "name";
        SubmitOpinionDto: {
            kind: components["schemas"]["OpinionKind"];
            text: string;
            /**
             * Format: uuid
             * @description Lĩnh vực, when the author knows it.
             */
            fieldId?: string;
            /**
             * @description The author agrees that the personal data given here is processed. Only `true` will do, and only the person can say it.
             * @enum {boolean}
             */
            consent: true;
            /** @description How the author agrees to be shown in the hall and in public; `none` unless they say otherwise. */
            displayConsent?: components["schemas"]["DisplayConsent"];
            businessName?: string;
            /** Format: email */
            email?: string;
            address?: string;
            /** @description Tổ dân phố, thôn or group. */
            community?: string;
            /** @enum {string} */
            authorKind?: "citizen" | "business";
            name: string;
            /**
             * @description Its last four digits are asked for beside the tracking code.
             * @example 0900 000 123
             */
            phone: string;
            /** @description Also wants to stand up and speak. */
            wantsToSpeak?: boolean;
        };
        OpinionReceiptView: {
            id: string;
            number: number;
            /** @description `MK-2026-2/017` */
            publicNumber: string;
            /** @description Given to the author alone, this once. */
            trackingCode: string;
            /** @description Of the dialogue's live log. */
            revision: number;
            /** @description ISO 8601, UTC */
            receivedAt: string;
        };
        EnterOpinionDto: {
            kind: components["schemas"]["OpinionKind"];
            text: string;
            /**
             * Format: uuid
             * @description Lĩnh vực, when the author knows it.
             */
            fieldId?: string;
            /**
             * @description The author agrees that the personal data given here is processed. Only `true` will do, and only the person can say it.
             * @enum {boolean}
             */
            consent: true;
            /** @description How the author agrees to be shown in the hall and in public; `none` unless they say otherwise. */
            displayConsent?: components["schemas"]["DisplayConsent"];
            businessName?: string;
            /** Format: email */
            email?: string;
            address?: string;
            /** @description Tổ dân phố, thôn or group. */
            community?: string;
            /** @enum {string} */
            channel: "paper" | "spoken" | "phone" | "department";
            /** @enum {string} */
            authorKind?: "citizen" | "business" | "delegate";
            /** @description May be missing only for what was said in the hall. */
            name?: string;
            /** @example 0900 000 123 */
            phone?: string;
            /** @description Said aloud in the hall while it is in session: stands in the queue at once. */
            toQueue?: boolean;
            /** @description Also wants to stand up and speak. */
            wantsToSpeak?: boolean;
        };
        EnteredOpinionView: {
            id: string;
            number: number;
            /** @description `MK-2026-2/017` */
            publicNumber: string;
            /** @description Given to the author alone, this once. */
            trackingCode: string;
            /** @description Of the dialogue's live log. */
            revision: number;
            /** @description ISO 8601, UTC */
            receivedAt: string;
            /** @description For the slip, where no phone was given: said together with the code. */
            pin: string | null;
        };
        /** @enum {string} */
        OpinionStatus: "received" | "needs_info" | "accepted" | "on_floor" | "decided" | "declined" | "grouped" | "withdrawn";
        /** @enum {string} */
        OpinionOutcome: "answered" | "written" | "assigned" | "escalated" | "noted";
        /** @enum {string} */
        OpinionChannel: "online" | "paper" | "spoken" | "phone" | "department";
        /** @enum {string} */
        AuthorKind: "citizen" | "business" | "delegate";
        OpinionPersonView: {
            kind: components["schemas"]["AuthorKind"];
            consent: components["schemas"]["DisplayConsent"];
            /** @description Null for those who may not know it. */
            name: string | null;
            businessName: string | null;
            community: string | null;
        };
        LeaseView: {
            accountId: string;
            name: string;
            /** @description ms since 1970 */
            until: number;
        };
        OpinionBriefView: {
            text: string;
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
            person: components["schemas"]["OpinionPersonView"];
            wantsToSpeak: boolean;
            supportCount: number;
            groupId: string | null;
            groupSize: number;
            queuePosition: number | null;
            receivedAt: number;
            calledAt: number | null;
            decidedAt: number | null;
            reasonCode: string | null;
            reasonText: string | null;
            lease: components["schemas"]["LeaseView"] | null;
            brief: components["schemas"]["OpinionBriefView"] | null;
        };
        OpinionPage: {
            items: components["schemas"]["OpinionView"][];
            /** @description Give it back as `before` for the next page; null at the end. */
            next: number | null;
        };
        SumsView: {
            received: number;
            waiting: number;
            answered: number;
            written: number;
            assigned: number;
            escalated: number;
            noted: number;
            /** @description Decided, not published yet. */
            heard: number;
            declined: number;
            withdrawn: number;
            /** @description Of all these, grouped under another one. */
            grouped: number;
        };
        TrailStepView: {
            verb: string;
            from: string | null;
            to: string | null;
            /** @description Who, if still known here; null for the author. */
            actorName: string | null;
            onBehalfOf: string | null;
            reason: string | null;
            at: number;
        };
        PersonalDataProposalView: {
            kind: string;
            /** @description UTF-16 positions in the text. */
            start: number;
            end: number;
        };
        OpinionDetailView: {
            channel: components["schemas"]["OpinionChannel"];
            kind: components["schemas"]["OpinionKind"];
            status: components["schemas"]["OpinionStatus"];
            outcome: components["schemas"]["OpinionOutcome"] | null;
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
            person: components["schemas"]["OpinionPersonView"];
            wantsToSpeak: boolean;
            supportCount: number;
            groupId: string | null;
            groupSize: number;
            queuePosition: number | null;
            receivedAt: number;
            calledAt: number | null;
            decidedAt: number | null;
            reasonCode: string | null;
            reasonText: string | null;
            lease: components["schemas"]["LeaseView"] | null;
            brief: components["schemas"]["OpinionBriefView"] | null;
            trail: components["schemas"]["TrailStepView"][];
            /** @description What in the text may identify somebody, proposed for redaction. */
            proposals: components["schemas"]["PersonalDataProposalView"][];
            /** @description The opinion that stands for this one's group; null when it stands for itself. */
            leadOpinionId: string | null;
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
            /** @description Of the opinion as the person saw it when they decided. */
            version: number;
        };
        AskDto: {
            /** @description Of the opinion as the person saw it when they decided. */
            version: number;
            /** @description What the author is to add. */
            question: string;
        };
        /** @enum {string} */
        DeclineReason: "complaint" | "denunciation" | "civil_dispute" | "out_of_scope" | "already_settled" | "unlawful_content" | "not_enough_information";
        DeclineDto: {
            /** @description Of the opinion as the person saw it when they decided. */
            version: number;
            reason: components["schemas"]["DeclineReason"];
            /** @description Said to the author besides the published reason. */
            note?: string | null;
        };
        RedactDto: {
            /** @description Of the opinion as the person saw it when they decided. */
            version: number;
            /** @description For hall and public; null shows the original again. */
            publicText: string | null;
        };
        ClassifyDto: {
            /** @description Of the opinion as the person saw it when they decided. */
            version: number;
            /** Format: uuid */
            fieldId?: string | null;
            /** Format: uuid */
            departmentId?: string | null;
            kind?: components["schemas"]["OpinionKind"];
        };
        GroupDto: {
            /** @description Of the opinion as the person saw it when they decided. */
            version: number;
            /**
             * Format: uuid
             * @description The opinion it says the same as, or one of that one's group.
             */
            intoId: string;
        };
        WithdrawDto: {
            /** @description Of the opinion as the person saw it when they decided. */
            version: number;
            /** @description How the author said so. */
            reason: string;
        };
        MoveDto: {
            /**
             * Format: uuid
             * @description Right behind this one; null puts it first.
             */
            after: string | null;
        };
        LeaseDto: {
            /** @description True: no longer working on it. */
            release?: boolean;
        };
        LeaseAnswer: {
            /** @description Null: nobody. */
            lease: components["schemas"]["LeaseView"] | null;
        };
        BriefDto: {
            text: string;
            /** Format: uuid */
            proposedDepartmentId?: string | null;
            /** @description Of the brief that was edited; left out for the first one. */
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
            /** @description What was asked; null where the author spoke up on their own. */
            question: string | null;
            text: string;
            at: number;
        };
        /** @enum {string} */
        TrackedStep: "received" | "asked" | "completed" | "accepted" | "grouped" | "ungrouped" | "called" | "put_back" | "heard" | "answer_published" | "reopened" | "declined" | "reconsidered" | "withdrawn";
        TrackedStepView: {
            step: components["schemas"]["TrackedStep"];
            at: number;
        };
        TrackedDeclineView: {
            code: components["schemas"]["DeclineReason"];
            reason: string;
            /** @description Where the author can go with it. */
            guidance: string;
            note: string | null;
        };
        /** @enum {string} */
        AssignmentStatus: "assigned" | "acknowledged" | "in_progress" | "submitted" | "done" | "handed_back" | "cancelled";
        TrackedTaskView: {
            status: components["schemas"]["AssignmentStatus"];
            /** @enum {string} */
            due: "ok" | "paused" | "none" | "near" | "late" | "met" | "met_late";
            departmentName: string;
            /** @description Null: continuous, without a due date. */
            dueOn: string | null;
        };
        TrackedAnswerView: {
            text: string;
            legalBasis: string | null;
            departmentName: string | null;
            publishedAt: number;
        };
        TrackedMayView: {
            complete: boolean;
            withdraw: boolean;
            reopen: boolean;
        };
        TrackingView: {
            kind: components["schemas"]["OpinionKind"];
            /**
             * @description `heard`: the leader has decided; what, is public once the dialogue's outcomes are.
             * @enum {string}
             */
            status: "assigned" | "withdrawn" | "received" | "needs_info" | "accepted" | "on_floor" | "declined" | "answered" | "written" | "escalated" | "noted" | "heard";
            number: number;
            publicNumber: string;
            dialogue: components["schemas"]["TrackedDialogueView"];
            /** @description As the author typed it. */
            text: string;
            supplements: components["schemas"]["TrackedSupplementView"][];
            steps: components["schemas"]["TrackedStepView"][];
            /** @description Answered together with this one, where several asked the same. */
            groupedWith: string | null;
            /** @description What is asked back. */
            question: string | null;
            decline: components["schemas"]["TrackedDeclineView"] | null;
            tasks: components["schemas"]["TrackedTaskView"][];
            escalatedTo: string[];
            answer: components["schemas"]["TrackedAnswerView"] | null;
            may: components["schemas"]["TrackedMayView"];
        };
        CompleteDto: {
            /** @example 7K3M-9QX2-B4TZ */
            trackingCode: string;
            /** @description Last four digits of the phone, or the PIN on the slip. */
            pin: string;
            text: string;
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
            /** @enum {string} */
            status: "assigned" | "withdrawn" | "received" | "needs_info" | "accepted" | "on_floor" | "declined" | "answered" | "written" | "escalated" | "noted" | "heard";
            id: string;
            dialogueId: string;
            number: number;
            publicNumber: string;
            groupedWith: string | null;
            question: string | null;
            answerPublished: boolean;
            receivedAt: number;
        };
        MyOpinionsView: {
            items: components["schemas"]["MyOpinionView"][];
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
            /** @description Authors who wait for the same answer. */
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
            /** @description null: continuous */
            dueOn: string | null;
            /** @description Working days left (positive) or over (negative). */
            days: number | null;
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
            /** @description What stands behind it: an opinion or a directive. */
            opinion: components["schemas"]["TaskOpinionView"] | null;
            directive: components["schemas"]["TaskDirectiveView"] | null;
            task: string;
            /** @description What the chair said. */
            words: string | null;
            lead: components["schemas"]["DepartmentRefView"];
            coordinating: components["schemas"]["DepartmentRefView"][];
            due: components["schemas"]["DueOnView"];
            pausedOn: string | null;
            assignedAt: number;
            submittedAt: number | null;
            doneAt: number | null;
            urged: number;
            extensionAsked: boolean;
            answer: components["schemas"]["TaskAnswerView"] | null;
        };
        AssignmentPageView: {
            items: components["schemas"]["AssignmentView"][];
            /** @description Give it as `after` for the next page; null at the end. */
            next: string | null;
        };
        ReportLineView: {
            id: string;
            text: string;
            by: string | null;
            at: number;
        };
        ExtensionView: {
            /** @enum {string} */
            state: "asked" | "granted" | "refused";
            id: string;
            fromDueOn: string | null;
            askedDueOn: string;
            grantedDueOn: string | null;
            reason: string;
            askedAt: number;
            askedBy: string | null;
            settledAt: number | null;
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
            at: number;
        };
        AnswerFullView: {
            status: components["schemas"]["AnswerStatus"];
            id: string;
            version: number;
            opinionId: string;
            assignmentId: string | null;
            departmentId: string | null;
            text: string;
            legalBasis: string | null;
            returnReason: string | null;
            draftedBy: string | null;
            draftedAt: number;
            approvedBy: string | null;
            approvedAt: number | null;
            releasedBy: string | null;
            releasedAt: number | null;
            publishedBy: string | null;
            publishedAt: number | null;
        };
        HistoryLineView: {
            verb: string;
            from: string | null;
            to: string | null;
            by: string | null;
            onBehalfOf: string | null;
            reason: string | null;
            at: number;
        };
        AssignmentDetailView: {
            status: components["schemas"]["AssignmentStatus"];
            id: string;
            version: number;
            organisationId: string;
            dialogueId: string;
            dialogueTitle: string;
            /** @description What stands behind it: an opinion or a directive. */
            opinion: components["schemas"]["TaskOpinionView"] | null;
            directive: components["schemas"]["TaskDirectiveView"] | null;
            task: string;
            /** @description What the chair said. */
            words: string | null;
            lead: components["schemas"]["DepartmentRefView"];
            coordinating: components["schemas"]["DepartmentRefView"][];
            due: components["schemas"]["DueOnView"];
            pausedOn: string | null;
            assignedAt: number;
            submittedAt: number | null;
            doneAt: number | null;
            urged: number;
            extensionAsked: boolean;
            answer: components["schemas"]["TaskAnswerView"] | null;
            /** @description How the due date was computed: start, term, each day counted or skipped. */
            dueExplanation: Record<string, never> | null;
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
            /** @description căn cứ: the regulation or document it rests on */
            legalBasis?: string;
        };
        SubmitAssignmentDto: {
            version: number;
            report: string;
            answer?: components["schemas"]["AnswerTextDto"];
        };
        WithReasonDto: {
            version: number;
            reason: string;
        };
        ReassignDto: {
            version: number;
            /** Format: uuid */
            leadDepartmentId: string;
            task?: string;
            /** Format: date */
            dueOn?: string;
            reason?: string;
            coordinatingDepartmentIds?: string[];
            workingDays?: number;
            continuous?: boolean;
        };
        AskExtensionDto: {
            version: number;
            /** Format: date */
            dueOn: string;
            reason: string;
        };
        GrantExtensionDto: {
            /** Format: date */
            dueOn?: string;
            reason?: string;
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
            /** @description căn cứ: the regulation or document it rests on */
            legalBasis?: string;
            version: number;
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
            escalatedAt: number;
            answeredAt: number | null;
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
            /** @description From today, the day of the decision not counted. */
            workingDays?: number;
            /** @description thường xuyên: openly without a due date */
            continuous?: boolean;
        };
        GiveDirectiveDto: {
            text: string;
            /** @description For whom a secretary or operator presses; the dialogue's chair unless a co-chair is named. */
            chairName?: string;
            /** @description Who carries it out, each until a date or openly continuous. */
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
            givenAt: number;
            assignments: components["schemas"]["AssignmentView"][];
        };
        DirectiveListView: {
            items: components["schemas"]["DirectiveView"][];
        };
        DueOptionView: {
            workingDays: number;
            dueOn: string;
            /** @description False: say "lịch chưa xác nhận" beside the date. */
            confirmed: boolean;
            /** @description Start, each day counted or skipped, and why. */
            explanation: Record<string, never>;
        };
        ProposedByDepartmentView: {
            departmentId: string;
            workingDays: number | null;
        };
        DueOptionsView: {
            today: string;
            columns: components["schemas"]["DueOptionView"][];
            /** @description The department of the opinion's field first, then those taking part in the order of the house. */
            departments: components["schemas"]["DepartmentRefView"][];
            fieldDepartmentId: string | null;
            proposed: components["schemas"]["ProposedByDepartmentView"] | null;
            /** @description When an answer in writing would be due, by the organisation's rule. */
            written: components["schemas"]["DueOptionView"];
            /** @description The organisation above, to which a matter usually goes; null where this installation knows none. */
            superiorName: string | null;
        };
        Upsert: {
            /** @description The present view of the thing, whole; its shape follows from the key's type. */
            view: {
                [key: string]: unknown;
            };
            key: string;
        };
        FrameView: {
            upserts: components["schemas"]["Upsert"][];
            from: number;
            to: number;
            at: number;
            removes: string[];
        };
        SnapshotView: {
            /** @description Views by key, e.g. `floor:<dialogueId>`. */
            things: {
                [key: string]: unknown;
            };
            /** @description Revision the rows are at least as new as. */
            asOf: number;
            /** @description Commit time of that revision, ms since 1970. */
            at: number;
        };
        CatchUpView: {
            frame?: components["schemas"]["FrameView"];
            snapshot?: components["schemas"]["SnapshotView"];
        };
        CallDto: {
            /**
             * Format: uuid
             * @description Id of the opinion the person saw on the floor, null when it was empty. Another one there now: 409, nothing is done.
             */
            expectedOnFloor: string | null;
            /**
             * Format: uuid
             * @description The one to be called; null or left out: the first of the queue.
             */
            opinionId?: string | null;
            /** @description Seconds to speak; three minutes unless given. */
            seconds?: number;
        };
        FloorOpinionView: {
            kind: components["schemas"]["OpinionKind"];
            id: string;
            number: number;
            publicNumber: string;
            version: number;
            /** @description As the hall reads it. */
            text: string;
            fieldName: string | null;
            swatch: number | null;
            person: components["schemas"]["OpinionPersonView"];
            supportCount: number;
            groupSize: number;
        };
        FloorTurnView: {
            /** @description [from, to] in ms; the open one has no end. */
            pauses: number[][];
            id: string;
            number: number;
            speaker: string | null;
            /** @description Instants in ms since 1970. */
            startedAt: number;
            allottedSeconds: number;
        };
        FloorAnsweringView: {
            departmentId: string | null;
            departmentName: string | null;
            name: string | null;
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
            next: components["schemas"]["FloorNextView"][];
            waitingToBeCalled: number;
            slide: string | null;
            overlay: string | null;
        };
        GiveDto: {
            /**
             * Format: uuid
             * @description Id of the opinion the person saw on the floor, null when it was empty. Another one there now: 409, nothing is done.
             */
            expectedOnFloor: string | null;
            /** Format: uuid */
            opinionId?: string | null;
            /** @description Who speaks, where no written opinion says it; for the minutes, never for the hall. */
            speaker?: string | null;
            /** @description Seconds to speak; three minutes unless given. */
            seconds?: number;
        };
        OnFloorDto: {
            /**
             * Format: uuid
             * @description Id of the opinion the person saw on the floor, null when it was empty. Another one there now: 409, nothing is done.
             */
            expectedOnFloor: string | null;
        };
        PutBackDto: {
            /**
             * Format: uuid
             * @description Id of the opinion the person saw on the floor, null when it was empty. Another one there now: 409, nothing is done.
             */
            expectedOnFloor: string | null;
            /**
             * @description Where in the queue; first unless given.
             * @enum {string}
             */
            place?: "first" | "last";
        };
        TimerDto: {
            /**
             * Format: uuid
             * @description Id of the opinion the person saw on the floor, null when it was empty. Another one there now: 409, nothing is done.
             */
            expectedOnFloor: string | null;
            /** @enum {string} */
            action: "start" | "stop" | "add";
            /** @description With `add`: how many more. */
            seconds?: number;
        };
        SlideDto: {
            /**
             * Format: uuid
             * @description Id of the opinion the person saw on the floor, null when it was empty. Another one there now: 409, nothing is done.
             */
            expectedOnFloor: string | null;
            /** @description What the hall shows instead of the floor; null: the floor. */
            slide?: string | null;
            /** @description A line over whatever is shown; null: none. */
            overlay?: string | null;
        };
        AnsweringDto: {
            /**
             * Format: uuid
             * @description Id of the opinion the person saw on the floor, null when it was empty. Another one there now: 409, nothing is done.
             */
            expectedOnFloor: string | null;
            /** Format: uuid */
            departmentId?: string | null;
            name?: string | null;
        };
        EscalateToDto: {
            bodyName: string;
            /** Format: uuid */
            bodyOrganisationId?: string;
        };
        DecideOpinionDto: {
            /** @description What was said or promised, verbatim where needed. */
            words?: string;
            /** @description For whom an operator or secretary presses; the dialogue's chair unless a co-chair is named. */
            chairName?: string;
            /** @description Of the opinion as the person saw it: a decision is never made on another one. */
            version: number;
            /**
             * Format: uuid
             * @description What the person saw on the floor; left out by desks that decide away from it.
             */
            expectedOnFloor?: string | null;
            /** @enum {string} */
            outcome: "answered" | "written" | "assigned" | "escalated" | "noted";
            assignments?: components["schemas"]["AssignmentOrderDto"][];
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
            /** @description ms since 1970 */
            decidedAt: number;
            escalatedTo: string | null;
            undoUntil: number;
        };
        DecidedOpinionView: {
            channel: components["schemas"]["OpinionChannel"];
            kind: components["schemas"]["OpinionKind"];
            status: components["schemas"]["OpinionStatus"];
            outcome: components["schemas"]["OpinionOutcome"] | null;
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
            person: components["schemas"]["OpinionPersonView"];
            wantsToSpeak: boolean;
            supportCount: number;
            groupId: string | null;
            groupSize: number;
            queuePosition: number | null;
            receivedAt: number;
            calledAt: number | null;
            decidedAt: number | null;
            reasonCode: string | null;
            reasonText: string | null;
            lease: components["schemas"]["LeaseView"] | null;
            brief: components["schemas"]["OpinionBriefView"] | null;
        };
        DecidedView: {
            opinion: components["schemas"]["DecidedOpinionView"];
            floor: components["schemas"]["FloorView"];
        };
        TurnView: {
            id: string;
            number: number;
            speaker: string | null;
            startedAt: number;
            endedAt: number | null;
            /** @description Time on the timer, pauses left out; null while it runs. */
            spokenSeconds: number | null;
            allottedSeconds: number;
            opinionIds: string[];
        };
        SplitOffDto: {
            /**
             * Format: uuid
             * @description An opinion of the same dialogue that was raised in this turn.
             */
            opinionId: string;
        };
        SendNoteDto: {
            /** @description Short: the chair reads it at arm's length while somebody speaks. */
            text: string;
        };
        NoteView: {
            id: string;
            text: string;
            senderName: string;
            sentAt: number;
            seenAt: number | null;
        };
        PublishedAnswerView: {
            publicNumber: string;
            fieldName: string | null;
            swatch: number | null;
            question: string;
            answer: string;
            departmentName: string | null;
            /** @description ISO 8601, UTC */
            publishedAt: string;
        };
        RankingRuleView: {
            /** @description Finished tasks a department needs for a rank. */
            finishedNeeded: number;
            /** @description What is compared, in this order. */
            by: string[];
            /** @description How tasks belong to the year. */
            counted: string;
        };
        DepartmentFiguresView: {
            departmentId: string;
            name: string;
            /** @description null: chưa xếp hạng */
            rank: number | null;
            assigned: number;
            doneOnTime: number;
            doneLate: number;
            withinTerm: number;
            overdue: number;
            /** @description Taken back with a reason; in none of the cells. */
            cancelled: number;
            /** @description Per cent of the finished ones; null while nothing is finished. */
            onTimePercent: number | null;
            /** @description Working days from the task to the submission that stands. */
            averageDays: number | null;
        };
        TaskFiguresView: {
            assigned: number;
            doneOnTime: number;
            doneLate: number;
            withinTerm: number;
            overdue: number;
            /** @description Taken back with a reason; in none of the cells. */
            cancelled: number;
            /** @description Per cent of the finished ones; null while nothing is finished. */
            onTimePercent: number | null;
            /** @description Working days from the task to the submission that stands. */
            averageDays: number | null;
        };
        DepartmentsReportView: {
            organisationId: string;
            organisationName: string;
            year: number;
            /** @description Local date the figures are true for. */
            asOf: string;
            rule: components["schemas"]["RankingRuleView"];
            departments: components["schemas"]["DepartmentFiguresView"][];
            total: components["schemas"]["TaskFiguresView"];
        };
        FieldReachView: {
            fieldId: string | null;
            fieldName: string | null;
            received: number;
            called: number;
            /** @description Answered together with a called one they are grouped with. */
            together: number;
            /** @description Decided without having been on the floor. */
            uncalled: number;
            waiting: number;
            declined: number;
            withdrawn: number;
            notReached: number;
        };
        CalledOpinionView: {
            outcome: components["schemas"]["OpinionOutcome"] | null;
            /** @enum {string} */
            criterion: "arrival" | "ahead";
            position: number;
            id: string;
            publicNumber: string;
            fieldName: string | null;
            supportCount: number;
            calledAt: number;
        };
        DialogueReportView: {
            dialogueId: string;
            title: string;
            asOf: string;
            sums: components["schemas"]["SumsView"];
            fields: components["schemas"]["FieldReachView"][];
            called: components["schemas"]["CalledOpinionView"][];
            tasks: components["schemas"]["TaskFiguresView"];
            directives: number;
            escalationsOpen: number;
            escalationsAnswered: number;
            answersPublished: number;
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
            /** @description Hand-overs to the superior that it has not answered. */
            escalationsOpen: number;
        };
        UnitsReportView: {
            year: number;
            asOf: string;
            units: components["schemas"]["UnitFiguresView"][];
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
    SignIn_signIn: {
        parameters: {
            query?: never;
            header?: never;
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
    Structure_departments: {
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
    Structure_createDepartment: {
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
    Structure_changeDepartment: {
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
    Structure_fields: {
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
    Structure_createField: {
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
    Structure_changeField: {
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
    Structure_procedures: {
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
    Structure_createProcedure: {
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
    Structure_changeProcedure: {
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
    Structure_deadlineRules: {
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
    Structure_createDeadlineRule: {
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
    Structure_endDeadlineRule: {
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
    Account_list: {
        parameters: {
            query: {
                after: string;
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
                "application/json": components["schemas"]["CourseDto"];
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
                "application/json": components["schemas"]["CourseDto"];
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
                "application/json": components["schemas"]["CourseDto"];
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
    PublicDialogue_list: {
        parameters: {
            query?: {
                /** @description To come and running, the next first; or over, the latest first. */
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
    Invitation_list: {
        parameters: {
            query?: {
                departmentId?: string;
                /** @description Id of the last invitation of the page before. */
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
            header?: never;
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
                /** @description Beginnings of words of the name, without accents if need be; or the last three or four digits of the phone. */
                q?: string;
                /** @description Where the page before ended. */
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
    Opinions_list: {
        parameters: {
            query?: {
                status?: components["schemas"]["OpinionStatus"];
                outcome?: components["schemas"]["OpinionOutcome"];
                kind?: components["schemas"]["OpinionKind"];
                channel?: components["schemas"]["OpinionChannel"];
                fieldId?: string;
                departmentId?: string;
                /** @description `next` of the page before: the newest opinions come first. */
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
    Opinions_sums: {
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
                    "application/json": components["schemas"]["SumsView"];
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
    Opinions_get: {
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
    Opinions_contact: {
        parameters: {
            query: {
                /** @description Written to the trail. */
                purpose: string;
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
    PublicOpinion_support: {
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
                /** @description Only those for which an extension is asked and not settled. */
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
    Clock_askExtension: {
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
    Clock_grant: {
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
    Clock_refuse: {
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
    Clock_pause: {
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
    Clock_resume: {
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
    Clock_urge: {
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
                /** @description Puts the department of its field first and brings the department's proposal. */
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
    Live_since: {
        parameters: {
            query: {
                audience: "staff" | "chair" | "reception" | "department" | "public" | "hall";
                /** @description The hall's secret key. */
                link?: string;
                /** @description The cursor of what the screen holds; 0 asks for a snapshot. */
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
    Deciding_decide: {
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
    Deciding_undo: {
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
                    "application/json": components["schemas"]["TurnView"];
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
    Report_departments: {
        parameters: {
            query?: {
                /** @description The reader's own organisation unless given. */
                organisationId?: string;
                /** @description The present year unless given. */
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
                /** @description The present year unless given. */
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
}
