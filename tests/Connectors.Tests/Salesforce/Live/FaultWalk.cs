using Performix.Connectors.Salesforce;
using Performix.Connectors.Salesforce.Mapping;
using Performix.Connectors.Tests.Org;
using Performix.Sandbox.Org;

namespace Performix.Connectors.Tests.Salesforce.Live;

/// <summary>An org that is read again and again, with a fault at one call after another.</summary>
internal sealed class FaultWalk : IAsyncDisposable
{
    private const int Strides = 4;

    private static readonly (string, string)[] InPages = [("Quarters", "4")];

    private readonly DisposableOrg _own;
    private readonly (string, string)[] _settings;
    private readonly FieldMapping _mapping;
    private string _undisturbed = "";

    private FaultWalk(DisposableOrg own, (string, string)[] settings, string[] without) =>
        (_own, _settings, _mapping) = (own, settings, LiveReader.Mapping with { SwitchedOff = without });

    /// <summary>Every call of an undisturbed reading.</summary>
    public IReadOnlyList<Place> Calls { get; private set; } = [];

    private OrgApp App => _own.Org.App;

    /// <summary>A walk over a reading in pages.</summary>
    public static Task<FaultWalk> StartAsync() => StartAsync(InPages, []);

    /// <summary>A walk over a reading with other settings, which must give the same facts, and without some objects.
    /// </summary>
    public static async Task<FaultWalk> StartAsync((string, string)[] settings, string[] without)
    {
        var walk = new FaultWalk(await DisposableOrg.StartAsync(SmallOrg.Plan), settings, without);
        walk._undisturbed = await walk.FactsAsync(InPages) ?? "";
        walk.App.Log.Clear();
        Assert.Equal(walk._undisturbed, await walk.FactsAsync(walk._settings));
        walk.Calls = Places(walk.App.Log.Calls);
        Assert.Contains(walk.Calls, at => at.Call is { ObjectName: "Opportunity", Page: > 0 });
        return walk;
    }

    /// <summary>A fault that happens once leaves the facts as they are, at whichever call.</summary>
    public async Task CompletesAsync(FaultKind kind, IEnumerable<Place> calls)
    {
        foreach (var at in Some(calls))
        {
            Assert.Equal(_undisturbed, await FactsAsync(_settings, Fault(kind, at)));
        }
    }

    /// <summary>As <see cref="CompletesAsync"/>, many faults a reading: every so many calls, so that the org does not
    /// look as if it were down.</summary>
    public async Task CompletesAllAsync(FaultKind kind, IEnumerable<Place> calls)
    {
        foreach (var some in Some(calls).Index().GroupBy(at => at.Index % Strides, at => Fault(kind, at.Item)))
        {
            App.Log.Clear();

            Assert.Equal(_undisturbed, await FactsAsync(_settings, [.. some]));
            Assert.Equal(some.Count(), App.Log.Calls.Count(call => call.Fault == kind));
        }
    }

    /// <summary>A fault that stays, or one that nothing can be done about, leaves no facts.</summary>
    public async Task EndsAsync(FaultKind kind, IEnumerable<Place> calls, bool once = false)
    {
        foreach (var at in Some(calls))
        {
            Assert.Null(await FactsAsync(_settings, Fault(kind, at) with { Times = once ? 1 : 1000 }));
        }
    }

    /// <summary>Each answer is late, and none too late.</summary>
    public async Task CompletesSlowlyAsync()
    {
        var late = new FaultRule(FaultKind.Slow) { Times = int.MaxValue, Delay = TimeSpan.FromMilliseconds(1) };

        Assert.Equal(_undisturbed, await FactsAsync(_settings, late));
        Assert.All(App.Log.Calls.Skip(Calls.Count), call => Assert.Equal(FaultKind.Slow, call.Fault));
    }

    public async Task CompletesOrEndsAsync(FaultKind kind, IEnumerable<Place> calls)
    {
        foreach (var at in Some(calls))
        {
            var facts = await FactsAsync(_settings, Fault(kind, at) with { Times = 1000 });
            Assert.True(facts is null || facts == _undisturbed, $"{kind} at {at}");
        }
    }

    public async ValueTask DisposeAsync() => await _own.DisposeAsync();

    private static IReadOnlyList<Place> Some(IEnumerable<Place> calls)
    {
        IReadOnlyList<Place> some = [.. calls];
        Assert.NotEmpty(some);
        return some;
    }

    private static IReadOnlyList<Place> Places(IEnumerable<LoggedCall> calls) =>
    [
        .. calls.GroupBy(call => call.Call).SelectMany(same => same.Select((call, skip) => new Place(
            call.Call, skip, call.Query.StartsWith("q=SELECT COUNT()", StringComparison.Ordinal)))),
    ];

    private static FaultRule Fault(FaultKind kind, Place at) => new(kind)
    {
        Operation = at.Call.Operation,
        ObjectName = at.Call.ObjectName,
        Page = at.Call.Page,
        Skip = at.Skip,
    };

    /// <summary>The facts under a fault; null where the reading ended without.</summary>
    private async Task<string?> FactsAsync((string, string)[] settings, params FaultRule[] faults)
    {
        App.Faults.Clear();
        foreach (var fault in faults)
        {
            App.Faults.Set(fault);
        }

        using var reader = LiveReader.Of(_own.Org, _mapping, settings);
        try
        {
            var facts = await reader.ReadAsync();

            // That an object could not be counted is said, and changes no figure.
            return LiveReader.Text(facts with
            {
                Missing = [.. facts.Missing.Where(missing => missing.What != Completeness.Uncounted)],
            });
        }
        catch (SalesforceRefused)
        {
            return null;
        }
    }

    /// <summary>One call: what it asks for, and how many of its kind came before it.</summary>
    public sealed record Place(OrgCall Call, int Skip, bool IsCount);
}
