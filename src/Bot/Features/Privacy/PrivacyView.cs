using Performix.Bot.Slack;
using Performix.Bot.Views;
using Performix.Connectors.Storage;
using SlackNet.Blocks;

namespace Performix.Bot.Features.Privacy;

/// <summary>What Performix reads, keeps and shows.</summary>
internal static class PrivacyView
{
    private static readonly string[] Paragraphs =
    [
        "*Read* from Salesforce, with read-only rights: users, opportunities, quotas, territories, accounts and leads; "
            + "activities are counted there and do not leave it. From Slack: who asks, with e-mail address and "
            + "locale. Messages in channels are not read.",
        $"*Kept*: the last {LatestSnapshot.Kept} diagnoses, with each person's name, e-mail address, manager and seat, "
            + "and per period quota, credited amount and the ids, amounts and days of won opportunities; "
            + "the confirmed links of Slack accounts and people; the digest's schedule; the audit; who may flag in "
            + "which group, and released ranges. So that only changes are read again, the rows last read of Salesforce "
            + "lie in a file beside it: users, opportunities, accounts, quotas, territories and leads, without names "
            + "of companies or contacts, and counts of activities. Single activities, messages and tokens are not "
            + "kept. `docs/what-we-store.md` has the whole list.",
        "*Who sees what*: you see your own card. Who heads people, leaders too, sees the reports below them, by the "
            + "manager field in Salesforce. Beyond these, sales leaders see cohorts of 5 reps or more, no names, as "
            + "does the digest. Admins see "
            + "settings and signed reviews, no person's figures. Answers are for the asker only, and nowhere that "
            + "people from outside can be.",
        "*Audit*: each time figures of a person are shown, who saw which fields, and when, is kept before they are "
            + "shown; the button below and `/performix me` tell you. Refusals, changes of links and settings, "
            + "periods of flags, and exports are kept too.",
        "*Flags* are protected, not anonymous. Until the period closes your answer lies encrypted in one block with "
            + "those of all others; who holds both the database and its key could open it, and each time Performix "
            + "uses the key is in the audit. At the close the answers are deleted and the key is destroyed. Shown, "
            + "once, is a blurred range for each group, the same to managers, leaders and admins, kept for eight "
            + "quarters; it is never part of your figures. Opening or sending the form is in no audit and no log. "
            + "`/performix flag` names your group, the numbers and the dates before you answer.",
        "*No decision is made here*: Performix ranks nobody and recommends nothing about a person. Figures come with "
            + "their intervals, and with what is not known.",
    ];

    /// <param name="isPerson">Whether the asker is somebody of the org: then there is an audit about them.</param>
    /// <param name="keepDays">Days for which answered reviews are kept.</param>
    public static Answer Render(bool isPerson, int keepDays) => new(
        "What Performix reads, keeps and shows",
        [
            .. Paragraphs.Append(Reviews(keepDays)).Select(Pieces.Section),
            .. isPerson ? [Looks()] : Array.Empty<Block>(),
        ]);

    private static string Reviews(int keepDays) =>
        "*Signed reviews* are kept with who asked, what was chosen and written, and the answer, for "
        + $"{Phrases.Count(keepDays, "day", "days")} after the answer. A patch review is read by the managers above "
        + "and RevOps, a wrong figure by RevOps. Nothing connects them with flags.";

    private static ActionsBlock Looks() => new()
    {
        Elements = [Pieces.Button(Ids.Looks, "Who looked at my figures", "self", "Who looked at my figures, and when")],
    };
}
