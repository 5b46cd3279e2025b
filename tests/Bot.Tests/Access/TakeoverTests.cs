using Microsoft.Extensions.DependencyInjection;
using Newtonsoft.Json;
using Performix.Bot.Access;
using Performix.Bot.Slack;
using Performix.Connectors.Storage;
using Performix.Tests.Support;
using SlackNet;

namespace Performix.Bot.Tests.Access;

/// <summary>Attack D2 of the privacy design over the whole desk: somebody tries to be another by an address, a name
/// or a second account. Only links that an admin confirmed count.</summary>
public sealed class TakeoverTests : IAsyncLifetime
{
    private readonly ManualTime _time = new(new DateTimeOffset(2026, 10, 5, 9, 0, 0, TimeSpan.Zero));
    private readonly Troupe _troupe;

    public TakeoverTests() => _troupe = new Troupe { Mode = "confirmed", Time = _time };

    private IdentityLinks Links => _troupe.Services.GetRequiredService<IdentityLinks>();

    public Task InitializeAsync() => _troupe.InitializeAsync();

    public Task DisposeAsync() => _troupe.DisposeAsync();

    [Fact]
    public async Task D2_an_equal_address_is_no_proof_before_an_admin_confirms_it()
    {
        Assert.Equal(AnyoneMay, await AnsweredAsync("MANA"));
        Assert.Equal(AnyoneMay, await AnsweredAsync("REPA"));
    }

    [Theory]
    [InlineData("mana@acme.example")]
    [InlineData("lead@acme.example")]
    [InlineData("MANA@ACME.EXAMPLE")]
    public async Task D2_who_takes_anothers_address_is_frozen_and_gets_nothing_of_either(string address)
    {
        await LinkAsync("REPA", "MANA");
        Assert.Contains("me", await AnsweredAsync("REPA"));

        await _troupe.ChangeAsync(new { what = "person", user = "U0REPA", email = address });
        _time.Advance(TimeSpan.FromMinutes(6));

        Assert.Equal(AnyoneMay, await AnsweredAsync("REPA"));
        Assert.Contains("tail", await AnsweredAsync("MANA"));
        var kept = await _troupe.Audit.OfAsync("REPA", default);
        Assert.Single(kept, e => e.Kind == AuditKind.Policy
            && e.What.StartsWith("link frozen", StringComparison.Ordinal));
    }

    [Fact]
    public async Task D2_the_own_address_back_does_not_thaw_the_link()
    {
        await LinkAsync("REPA");
        await _troupe.ChangeAsync(new { what = "person", user = "U0REPA", email = "boss@acme.example" });
        _time.Advance(TimeSpan.FromMinutes(6));
        await AnsweredAsync("REPA");

        await _troupe.ChangeAsync(new { what = "person", user = "U0REPA", email = Troupe.EmailOf("REPA") });
        _time.Advance(TimeSpan.FromMinutes(6));

        Assert.Equal(AnyoneMay, await AnsweredAsync("REPA"));
    }

    [Fact]
    public async Task D2_a_changed_address_in_Salesforce_freezes_too()
    {
        await LinkAsync("MANA");
        await SaveAsync(r => r.Id == "MANA" ? r with { Email = "new@acme.example" } : r);

        Assert.Equal(AnyoneMay, await AnsweredAsync("MANA"));
    }

    [Fact]
    public async Task D2_an_address_that_two_people_have_is_never_proposed()
    {
        await SaveAsync(r => r.Id == "STRA" ? r with { Email = Troupe.EmailOf("MANA") } : r);

        var proposed = await ProposedAsync();

        Assert.DoesNotContain(proposed, p => p.Person.Id is "MANA" or "STRA");
        Assert.Contains(proposed, p => p.Person.Id == "REPA");
    }

    [Fact]
    public async Task D2_guests_strangers_bots_and_deactivated_accounts_are_never_proposed()
    {
        Assert.DoesNotContain(await ProposedAsync(), p => p.Person.Id is "GUES" or "EXTE" or "BOTT" or "GONE");
    }

    [Theory]
    [InlineData("deleted")]
    [InlineData("is_restricted")]
    public async Task D2_a_linked_account_that_is_deactivated_or_made_a_guest_is_nobody(string flag)
    {
        await LinkAsync("MANA");
        await _troupe.ChangeAsync(
            new Dictionary<string, object> { ["what"] = "person", ["user"] = "U0MANA", [flag] = true });
        _time.Advance(TimeSpan.FromMinutes(6));

        foreach (var command in _troupe.Commands)
        {
            var answer = await _troupe.AskAsync("MANA", command, "<@U0REPA>", Troupe.Own);
            Assert.Equal(Whole(Refusals.Nobody()), Whole(answer));
        }
    }

    [Fact]
    public async Task D2_a_second_account_cannot_take_a_person_who_has_one()
    {
        await LinkAsync("MANA");
        var other = await MemberAsync("UNLI");

        Assert.False(await Links.ConfirmAsync(other, PersonOf("MANA"), "U0ADMI", default));
        Assert.Equal(AnyoneMay, await AnsweredAsync("UNLI"));
    }

    /// <summary>What is for any member of the workspace.</summary>
    private string[] AnyoneMay => [.. _troupe.Commands
        .Where(c => c.For == Audience.Anyone).Select(c => c.Word).Order(StringComparer.Ordinal)];

    /// <summary>The commands that are not refused with the one text for people who are not known.</summary>
    private async Task<string[]> AnsweredAsync(string who)
    {
        var words = new List<string>();
        foreach (var command in _troupe.Commands)
        {
            var answer = await _troupe.AskAsync(who, command, "", Troupe.Own);
            if (Whole(answer) != Whole(Refusals.Nobody()))
            {
                words.Add(command.Word);
            }
        }

        return [.. words.Order(StringComparer.Ordinal)];
    }

    private async Task LinkAsync(params string[] ids)
    {
        foreach (var id in ids)
        {
            Assert.True(await Links.ConfirmAsync(await MemberAsync(id), PersonOf(id), "U0ADMI", default));
        }
    }

    private async Task<SlackMember> MemberAsync(string id) =>
        await _troupe.Services.GetRequiredService<SlackDirectory>().MemberAsync("U0" + id, default)
        ?? throw new InvalidOperationException($"{id} is not seeded");

    private Task<IReadOnlyList<LinkProposal>> ProposedAsync() => ProposedAsync(_troupe.Services);

    private static async Task<IReadOnlyList<LinkProposal>> ProposedAsync(IServiceProvider services)
    {
        var latest = await services.GetRequiredService<LatestSnapshot>().ReadAsync(default);
        return await services.GetRequiredService<LinkDesk>().ProposalsAsync(latest ?? Troupe.Snapshot(), default);
    }

    private Task SaveAsync(Func<Performix.Analysis.Facts.Rep, Performix.Analysis.Facts.Rep> change)
    {
        var snapshot = Troupe.Snapshot();
        return _troupe.Services.GetRequiredService<LatestSnapshot>().SaveAsync(
            snapshot with
            {
                Roster = [.. snapshot.Roster.Select(change)],
                Diagnosis = snapshot.Diagnosis with { AsOf = snapshot.Diagnosis.AsOf.AddHours(1) },
            },
            default);
    }

    private static Person PersonOf(string id) =>
        OrgTree.Of(Troupe.Snapshot().Roster).Find(id) ?? throw new InvalidOperationException($"no {id}");

    private static string Whole(Answer answer) => answer.Text + JsonConvert.SerializeObject(
        answer.Blocks, Default.JsonSettings().SerializerSettings);
}
