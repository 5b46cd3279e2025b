using System.Globalization;
using Performix.Bot.Access;
using Performix.Bot.Features.Activity;
using Performix.Bot.Features.Fit;
using Performix.Bot.Features.Home;
using Performix.Bot.Features.Me;
using Performix.Bot.Features.Patch;
using Performix.Bot.Features.Pipcheck;
using Performix.Bot.Features.Privacy;
using Performix.Bot.Features.Status;
using Performix.Bot.Features.Swap;
using Performix.Bot.Features.Tail;
using Performix.Bot.Slack;
using Performix.Bot.Slack.Socket;
using Performix.Connectors.Storage;
using SlackNet;

namespace Performix.Bot;

/// <summary>
/// Every view of figures once, of an org that nobody works in: what runs for the first time is compiled first, and
/// where 50 people ask a new process at the same moment, all of them wait for that. Pure: nothing is read, kept,
/// audited or sent, and what comes of it is for nobody.
/// </summary>
internal static class Rehearsal
{
    private static readonly Why[] Buttons =
    [
        TailWhy.Button, FitWhy.Button, ActivityWhy.Button, SwapWhy.Button, PatchWhy.Button, PipcheckWhy.Button,
    ];

    /// <summary>All that would leave, as it would leave.</summary>
    /// <param name="made">The org that was made up.</param>
    public static IReadOnlyList<object> Of(OrgSnapshot made) =>
    [
        .. Answers(made).Select(Outbox.Checked),
        .. Openings(made).Select(opening => Outbox.Checked(opening.View ?? LateDelivery.Window(opening.Answer))),
        .. new[] { MadeUpOrg.Manager, MadeUpOrg.Rep(0) }.Select(who => Outbox.Checked(Home(made, who))),
    ];

    private static IEnumerable<Answer> Answers(OrgSnapshot made)
    {
        var manager = Asked(made, MadeUpOrg.Manager);
        yield return TailReader.Read(manager).Answer(TailView.Render);
        yield return TailReader.Read(manager).Answer(RepsView.Render);
        yield return FitHandler.Read(manager).Answer(FitView.Render);
        yield return ActivityHandler.Read(manager).Answer(ActivityView.Render);
        yield return SwapHandler.Read(manager).Answer(SwapView.Render);
        foreach (var answer in OfPeople(manager))
        {
            yield return answer;
        }

        yield return CohortsView.Render(made.Diagnosis, manager.Reader);
        yield return StatusView.Render(
            made.Diagnosis, null, new SlackHealth(0, 0, null, null, null, null, "", 0), made.Diagnosis.AsOf);
        yield return PrivacyView.Render(isPerson: true, keepDays: 1);
    }

    private static IEnumerable<Answer> OfPeople(Question manager)
    {
        var people = manager.Reader.Below.Values.OrderBy(p => p.Id, StringComparer.Ordinal).ToArray();
        if (SwapCards.OfPair(manager, people[0], people[1]) is { } pair)
        {
            yield return SwapView.Render(pair);
        }

        if (CardReader.Read(manager, people[0]) is { } card)
        {
            yield return PatchView.Render(card);
        }

        if (MeHandler.Facts(manager, people[0].Id) is { } facts)
        {
            yield return PipcheckView.Render(people[0], facts);
            yield return MeView.Render(facts, Looks.Of([], ""), [], null);
        }
    }

    private static IEnumerable<Opening> Openings(OrgSnapshot made)
    {
        var one = MadeUpOrg.Rep(0);
        return Buttons
            .Select(why => why.Open(Asked(
                made, MadeUpOrg.Manager, why.Word is "patch" or "pipcheck" ? one : "", why.Word)))
            .Append(MeWhy.Button.Open(Asked(made, one)));
    }

    private static HomeViewDefinition Home(OrgSnapshot made, string who)
    {
        var read = new HomeReading(Asked(made, who).Reader, made, null) { Now = made.Diagnosis.AsOf };
        return HomeView.Render(HomeCards.Of(read).Cards, made.Diagnosis.AsOf);
    }

    private static Question Asked(OrgSnapshot made, string who, string arguments = "", string word = "")
    {
        var tree = OrgTree.Of(made.Roster);
        var reader = new Reader
        {
            Member = new SlackMember("", ""),
            Person = tree.Find(who),
            Roles = who == MadeUpOrg.Manager ? Audience.Manager | Audience.Leader : Audience.Rep,
            Tree = tree,
            Below = tree.Below(who).ToDictionary(p => p.Id),
            Culture = CultureInfo.InvariantCulture,
            Zone = TimeZoneInfo.Utc,
        };
        return new Question(
            reader, new CommandCall(word, arguments, "", ""), Arguments.Parse(arguments), SlackPlace.Home)
        {
            Latest = made,
        };
    }
}
