using Performix.Bot.Slack;
using Performix.Bot.Views;
using Performix.Connectors.Salesforce.Doctor;
using SlackNet.Blocks;

namespace Performix.Bot.Features.Home;

/// <summary>How the setup stands, with what to do next first.</summary>
internal static class SetupCard
{
    private const int MostFaults = 12;

    public static HomeCard Of(SetupReading setup) => setup.At is { } at
        ? new HomeCard(
            setup.IsFine ? "Setup" : "Set up Performix",
            [
                Pieces.Section(Lead(setup, at)),
                .. Faults(setup).Take(MostFaults).Select(Section),
                .. Rest(setup),
                Again(),
            ])
        : HomeCard.Of("Setup", "Looking at Slack, Salesforce and the store; this page fills in within a minute.");

    private static string Lead(SetupReading setup, DateTimeOffset at)
    {
        var passed = setup.Checks.Count(c => c.Outcome == CheckOutcome.Pass);
        var next = setup.IsFine ? "Nothing is left to do." : "Next, from the top:";
        var all = Phrases.Count(setup.Checks.Count, "check", "checks");
        return $"{passed} of {all} passed, {Phrases.Moment(at)}. {next}";
    }

    private static IEnumerable<Check> Faults(SetupReading setup) =>
        setup.Checks.Where(c => c.Outcome == CheckOutcome.Fail);

    private static SectionBlock Section(Check check) => Pieces.Section(
        $"*{Phrases.Plain(check.Name)}*: {Phrases.Plain(check.Detail, 400)}"
        + (check.Remedy.Length > 0 ? $"\nTo do: {Phrases.Plain(check.Remedy, 400)}" : ""));

    private static IEnumerable<Block> Rest(SetupReading setup)
    {
        var left = Faults(setup).Count() - MostFaults;
        if (left > 0)
        {
            yield return Pieces.Section($"{left} more fail: `doctor --online` on the server names them all.");
        }

        foreach (var (outcome, words) in new[]
        {
            (CheckOutcome.CannotCheck, "Cannot be told"), (CheckOutcome.Pass, "In order"),
        })
        {
            var names = setup.Checks.Where(c => c.Outcome == outcome).Select(Named).ToArray();
            if (names.Length > 0)
            {
                yield return Pieces.Small(Phrases.Plain($"{words}: {string.Join("; ", names)}", 1900));
            }
        }
    }

    private static string Named(Check check) =>
        check.Outcome == CheckOutcome.CannotCheck ? $"{check.Name} ({check.Detail})" : check.Name;

    private static ActionsBlock Again() => new()
    {
        BlockId = Ids.Setup,
        Elements = [Pieces.Button(Ids.Check, "Check again", "again", "Look at the setup again")],
    };
}
