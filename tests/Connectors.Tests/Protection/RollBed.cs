using System.Globalization;
using Performix.Analysis.Protection;
using Performix.Connectors.Storage;
using Performix.Connectors.Storage.Protection;
using Performix.Tests.Support;

namespace Performix.Connectors.Tests.Protection;

/// <summary>One empty storage with its place of keys; every call gives another instance of the product's classes.
/// </summary>
public abstract class RollBed : IAsyncLifetime
{
    internal const string Tenant = "acme";

    internal static readonly DateTimeOffset Start = new(2026, 1, 5, 9, 0, 0, TimeSpan.Zero);

    /// <summary>Whether writes fail now.</summary>
    public abstract bool IsBroken { get; set; }

    public virtual Task InitializeAsync() => Task.CompletedTask;

    public abstract Task DisposeAsync();

    /// <summary>Everything that is stored, as rows of named values.</summary>
    public abstract Task<IReadOnlyList<StoredRow>> DumpAsync();

    /// <summary>Another storage of the same kind, as empty as this one was.</summary>
    public abstract RollBed Another();

    internal abstract IRollStore Store();

    internal abstract IRollKeys Keys();

    internal abstract ILeases Leases(TimeProvider time);

    internal RollInstance Instance(ManualTime? time = null, Func<string, bool, Task>? tap = null) =>
        new(this, time ?? new ManualTime(Start), tap);

    /// <summary>A process that has opened a period and holds it.</summary>
    internal async Task<RollInstance> OpenedAsync(int cells = 2, int size = 8, ManualTime? time = null)
    {
        var instance = Instance(time);
        Assert.Equal(OpeningOutcome.Opened, await instance.OpenAsync(Plan(cells, size, instance.Time)));
        await instance.MinuteAsync();
        return instance;
    }

    internal static string Rep(int number) =>
        "005Canary" + number.ToString("D6", CultureInfo.InvariantCulture);

    internal static RollPlan Plan(
        int cells, int size, ManualTime time, string id = "2026-Q1", int days = 30) => new(
            id,
            cells * size,
            [.. Enumerable.Range(0, cells).Select(cell => new ReportingCell(
                FormattableString.Invariant($"M{cell:D3}"),
                FormattableString.Invariant($"Team {cell}"),
                [.. Enumerable.Range(cell * size, size).Select(Rep)]))],
            new ProtectionPolicy { Closes = time.GetUtcNow().AddDays(days) });

    /// <summary>What an operator with both the database and the key reads: the answers by rep.</summary>
    internal async Task<IReadOnlyDictionary<string, RepAnswer>> AnswersAsync(string period = "2026-Q1")
    {
        var row = await PeriodAsync(period);
        var stored = await Store().BoxAsync(period, default);
        using var wrapping = await Keys().ReadAsync(row.KeyName, default);
        var cipher = BoxCipher.Of(Tenant, row);
        Assert.NotNull(stored);
        Assert.NotNull(wrapping);
        using var key = cipher.Unwrap(stored.Box.WrappedKey, wrapping);
        using var sheet = cipher.Open(stored.Box, key);
        return (await Store().SlotsAsync(period, default))
            .ToDictionary(slot => slot.RepId, slot => sheet.At(slot.Slot));
    }

    internal async Task<RollPeriod> PeriodAsync(string period = "2026-Q1") =>
        (await Store().PeriodsAsync(default)).Single(row => row.Id == period);

    internal async Task<SealedBox> BoxAsync(string period = "2026-Q1") =>
        (await Store().BoxAsync(period, default))?.Box ?? throw new InvalidOperationException("There is no box.");

    /// <summary>Puts a box where one is or was, as somebody with write access could.</summary>
    internal async Task PlantAsync(SealedBox box, string period = "2026-Q1")
    {
        var there = await Store().BoxAsync(period, default);
        Assert.True(await Store().TryPutBoxAsync(period, box, there?.Tag, default));
    }

    /// <summary>Goes to just before the close, and then through it until all is done.</summary>
    internal static async Task CloseAsync(params RollInstance[] instances)
    {
        foreach (var instance in instances)
        {
            instance.Time.Advance(instance.Memory.All.Single().Period.Closes - instance.Time.GetUtcNow());
        }

        for (var minute = 0; minute < 5; minute++)
        {
            await Task.WhenAll(instances.Select(instance => instance.MinuteAsync()));
        }
    }
}
