using System.Security.Cryptography;
using System.Text;
using Performix.Connectors.Salesforce.Mapping;

namespace Performix.Connectors.Salesforce.CatchUp;

/// <summary>What holds for one whole catching up, and what it notes.</summary>
/// <param name="Now">The org and its clock.</param>
/// <param name="From">The first day of what is read.</param>
/// <param name="Mapping">What is asked for.</param>
/// <param name="Options">How the org is asked.</param>
internal sealed record CatchUpRun(OrgNow Now, DateOnly From, FieldMapping Mapping, SalesforceOptions Options)
{
    /// <summary>A change shows up later than its stamp says, by as long as its transaction took: the last minutes are
    /// read, and read again the next time.</summary>
    private static readonly TimeSpan Lag = TimeSpan.FromMinutes(5);

    /// <summary>How far a window reaches back before the last one's end.</summary>
    private static readonly TimeSpan Overlap = TimeSpan.FromMinutes(5);

    private readonly List<string> _readWhole = [];

    /// <summary>Up to when all changes are in when this run has ended: it reads later ones too and does not count on
    /// having all of them.</summary>
    public DateTimeOffset? Watermark => Now.At - Lag;

    /// <summary>Objects that were described and read whole, or found not to add up.</summary>
    public IReadOnlyList<string> ReadWhole => _readWhole;

    /// <summary>Whether an object has fewer rows than it had.</summary>
    public bool HasLost { get; private set; }

    /// <summary>Whether anything was still known from before.</summary>
    public bool HasReused { get; private set; }

    /// <summary>The start of the window of what may have changed.</summary>
    public static DateTimeOffset Since(DateTimeOffset watermark) => watermark - Overlap;

    /// <summary>An instant as SOQL writes it.</summary>
    public static string Literal(DateTimeOffset instant) =>
        FormattableString.Invariant($"{instant.UtcDateTime:yyyy-MM-dd'T'HH:mm:ss'Z'}");

    public void NoteLoss() => HasLost = true;

    public void NoteWhole(string name) => _readWhole.Add(name);

    /// <summary>Whether what is known answers the same question and is young enough.</summary>
    public bool CanReuse(StoredObject known, string asked)
    {
        var isYoung = Now.At is { } now && now - known.WholeAt < Options.FullReadEvery && known.WholeAt <= now;
        var fits = known.Asked == asked && known.From <= From && isYoung;
        HasReused |= fits && known.Seen.Fields is not null;
        return fits;
    }

    /// <summary>What is asked of an object, in one hash; the first day apart, which moves on by itself.</summary>
    public string Asked(WantedObject wanted, string how)
    {
        string[] parts =
        [
            Now.OrgId, Options.ApiVersion, wanted.Name, string.Join(',', wanted.Fields), how,
            wanted.Where.Replace(WantedObjects.Literal(From), "*", StringComparison.Ordinal),
            Mapping.Reads(wanted.Name) ? "read" : "off",
        ];
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', parts))));
    }

    /// <summary>What is known of an object that was just described.</summary>
    public StoredObject Looked(string asked, Seen seen) =>
        new(asked, seen, From, Now.At ?? DateTimeOffset.MinValue, Watermark);
}
