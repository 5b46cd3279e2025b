using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace Performix.Tests.Support;

/// <summary>Every trace and every measurement of the process while it lives.</summary>
public sealed class Heard : IDisposable
{
    private readonly ConcurrentQueue<string> _lines = new();
    private readonly ActivityListener _traces;
    private readonly MeterListener _meters = new();

    public Heard()
    {
        _traces = new ActivityListener
        {
            ShouldListenTo = _ => true,
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllDataAndRecorded,
            ActivityStopped = activity => _lines.Enqueue(
                $"{activity.Source.Name} {activity.DisplayName} {Tags(activity.TagObjects)} "
                + $"{Tags(activity.Baggage.Select(b => KeyValuePair.Create(b.Key, (object?)b.Value)))} "
                + string.Join(' ', activity.Events.Select(e => $"{e.Name} {Tags(e.Tags)}"))),
        };
        ActivitySource.AddActivityListener(_traces);
        _meters.InstrumentPublished = (instrument, listener) => listener.EnableMeasurementEvents(instrument);
        _meters.SetMeasurementEventCallback<long>((i, v, tags, _) => Measured(i, tags));
        _meters.SetMeasurementEventCallback<int>((i, v, tags, _) => Measured(i, tags));
        _meters.SetMeasurementEventCallback<double>((i, v, tags, _) => Measured(i, tags));
        _meters.Start();
    }

    public IReadOnlyList<string> Lines => [.. _lines];

    /// <summary>How often each series was measured.</summary>
    public ConcurrentDictionary<string, int> Series { get; } = new(StringComparer.Ordinal);

    public void Dispose()
    {
        _traces.Dispose();
        _meters.Dispose();
    }

    private void Measured(Instrument instrument, ReadOnlySpan<KeyValuePair<string, object?>> tags)
    {
        var series = $"{instrument.Meter.Name} {instrument.Name} {Tags(tags.ToArray())}";
        Series.AddOrUpdate(series, 1, (_, count) => count + 1);
        _lines.Enqueue(series);
    }

    private static string Tags(IEnumerable<KeyValuePair<string, object?>> tags) =>
        string.Join(' ', tags.Select(t => $"{t.Key}={t.Value}"));
}
