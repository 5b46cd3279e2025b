using Microsoft.Extensions.DependencyInjection;
using Performix.Analysis.Protection;
using Performix.Bot.Access;
using Performix.Bot.Features.Flag;
using Performix.Connectors.Storage;
using Performix.Connectors.Storage.Protection;

namespace Performix.Bot.Tests.Situations;

/// <summary>Two periods of flags, by the product's own rules: one published, one open. What is published is written
/// down here: the draw is nobody's to steer.</summary>
internal static class FlagPeriods
{
    private const string Last = "2026-Q3";
    private const string Current = "2026-Q4";
    private static readonly DateTimeOffset Between = new(2026, 10, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset End = new(2027, 1, 1, 0, 0, 0, TimeSpan.Zero);

    /// <summary>Nothing where nobody carries a quota: then no period opens.</summary>
    public static async Task OpenAsync(IServiceProvider services, OrgSnapshot? snapshot)
    {
        if (snapshot is not null && Plan(services, snapshot) is { People: > 0 } plan)
        {
            await PublishAsync(services.GetRequiredService<IRollStore>(), plan);
            var opened = await services.GetRequiredService<RollOpening>().OpenAsync(plan, CancellationToken.None);
            Assert.Equal(OpeningOutcome.Opened, opened);
            var keeper = services.GetRequiredService<RollKeeper>();
            await keeper.StartAsync(CancellationToken.None);
            await keeper.TickAsync(CancellationToken.None);
        }
    }

    /// <summary>As if everybody of the org had an account in Slack.</summary>
    private static RollPlan Plan(IServiceProvider services, OrgSnapshot snapshot)
    {
        var accounts = snapshot.Roster.DistinctBy(r => r.Id).ToLookup(r => r.Id, r => new SlackMember("T", r.Id));
        var opens = DateOnly.FromDateTime(Between.DateTime);
        var people = services.GetRequiredService<Seats>().Of(snapshot, accounts, opens);
        var eligible = Eligibility.Among(people, opens);
        var policy = new ProtectionPolicy { Closes = End };
        var names = snapshot.Roster.DistinctBy(r => r.Id).ToDictionary(r => r.Id, r => $"{r.Name}'s team");
        return new RollPlan(Current, eligible.Count, CellRule.Form(eligible, policy, names).Cells, policy);
    }

    /// <summary>The period before: each group in another of its bands.</summary>
    private static async Task PublishAsync(IRollStore rolls, RollPlan plan)
    {
        var policy = plan.Policy with { Closes = Between };
        var period = new RollPeriod
        {
            Id = Last,
            State = RollState.Closed,
            Opened = Between.AddDays(-92),
            Policy = policy,
            People = plan.People,
            ReleasesReason = true,
            KeyName = "gone",
            Destroyed = Between,
        };
        Assert.NotNull(await rolls.AddAsync(period, CancellationToken.None));
        var slots = plan.Cells.SelectMany(c => c.Members.Select(m => (m, c)))
            .Select((place, slot) => new RollSlot(slot, place.m, place.c.Id, place.c.Name));
        await rolls.WriteSlotsAsync(Last, [.. slots], CancellationToken.None);
        var cells = plan.Cells.Select((c, at) => new CellRelease(c.Id, c.Name, Band(c.Members.Count, policy, at)));
        Assert.True(await rolls.TryPublishAsync(
            Last, new RollResult(Between, [.. cells], FlagReason.LeadVolume), CancellationToken.None));
    }

    private static Analysis.Units.ReleasedBand Band(int people, ProtectionPolicy policy, int at)
    {
        var bands = Bands.Of(people, policy);
        return bands[at % bands.Count];
    }
}
