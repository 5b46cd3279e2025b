using Performix.Bot.Access;
using Performix.Bot.Slack;
using SlackNet.Blocks;

namespace Performix.Bot.Features.Settings;

/// <summary>What is set, in Slack.</summary>
internal static class SettingsView
{
    private const int MostCohorts = 20;

    public static Answer Render(SettingsReading set) => new(
        $"Settings: digest {(set.Digest.Channel.Length > 0 ? set.Digest.When : "off")}, "
            + $"{Phrases.Count(set.Links, "link", "links")}, {set.Frozen} frozen",
        [
            Section($"*Digest*: {Digest(set)}"),
            Section($"*Leaders*: {People(set.Leaders)}\n*Admins*: {People(set.Admins)}\nBoth lists are in the "
                + "configuration (`Slack:Leaders`, `Slack:Admins`)."),
            Section("*Cohorts* (role and segment by the mapping file)\n" + Cohorts(set)),
            Section("*Identity*: " + Identity(set)),
            new ActionsBlock { BlockId = Ids.Actions, Elements = [.. Buttons(set.Mode)] },
        ]);

    private static string Digest(SettingsReading set) => set.Digest.Channel.Length > 0
        ? $"{set.Digest.When} ({Phrases.Plain(set.Zone)}) in <#{set.Digest.Channel}>"
        : "off, no channel is set. It would be "
            + $"{set.Digest.When} ({Phrases.Plain(set.Zone)}).";

    private static string People(IReadOnlyList<string> ids) =>
        ids.Count > 0 ? string.Join(", ", ids.Select(id => $"<@{id}>")) : "nobody";

    private static string Cohorts(SettingsReading set)
    {
        var lines = set.Cohorts.Take(MostCohorts).Select(c =>
            $"• {Phrases.Plain(c.Name)}: {Phrases.Count(c.Reps, "rep", "reps")}"
            + (set.LeftOut.Contains(c.Name) ? ", left out of the digest" : ""));
        var more = set.Cohorts.Count > MostCohorts ? $"\nand {set.Cohorts.Count - MostCohorts} more cohorts" : "";
        return string.Join('\n', lines.DefaultIfEmpty("• none yet: Salesforce has not been read")) + more;
    }

    private static string Identity(SettingsReading set) => set.Mode == IdentityMode.Email
        ? "mode `email`: equal addresses are trusted, which is for trials only. Set `Identity:Mode` to `confirmed`."
        : $"mode `confirmed`: {set.Links} of {Phrases.Count(set.People, "person", "people")} of Salesforce linked, "
            + $"{set.Frozen} frozen until confirmed again.";

    private static IEnumerable<Button> Buttons(IdentityMode mode)
    {
        yield return Press(Ids.Digest, "Edit digest");
        yield return Press(Ids.Cohorts, "Edit cohorts");
        if (mode == IdentityMode.Confirmed)
        {
            yield return Press(Ids.Link, "Link people");
            yield return Press(Ids.Unlink, "Unlink");
        }
    }

    private static Button Press(string id, string text) =>
        new() { ActionId = id, Text = new PlainText(text) { Emoji = false }, Value = "open" };

    private static SectionBlock Section(string text) => new() { Text = new Markdown(text) };
}
