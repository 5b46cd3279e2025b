using System.Text.Json;
using System.Text.Json.Serialization;
using Performix.Analysis.Diagnosis;

namespace Performix.Connectors.Storage;

/// <summary>The JSON form of a diagnosis: a contract with scripts, and what a snapshot holds.</summary>
public static class DiagnosisJson
{
    /// <summary>How every part of a diagnosis is written and read.</summary>
    public static JsonSerializerOptions Options { get; } = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        NumberHandling = JsonNumberHandling.Strict,
        Converters =
        {
            new EstimateJson(),
            new IntervalJson(),
            new PeriodJson(),
            new UtcInstantJson(),
            new JsonStringEnumConverter<VerdictTier>(JsonNamingPolicy.CamelCase, allowIntegerValues: false),
            new JsonStringEnumConverter<VerdictCall>(JsonNamingPolicy.SnakeCaseUpper, allowIntegerValues: false),
            new JsonStringEnumConverter<VerdictLean>(JsonNamingPolicy.SnakeCaseUpper, allowIntegerValues: false),
            new JsonStringEnumConverter<RunOutcome>(JsonNamingPolicy.CamelCase, allowIntegerValues: false),
            new JsonStringEnumConverter<TailGrade>(JsonNamingPolicy.CamelCase, allowIntegerValues: false),
        },
    };

    public static byte[] Write(OrgDiagnosis diagnosis) => JsonSerializer.SerializeToUtf8Bytes(diagnosis, Options);

    public static OrgDiagnosis Read(ReadOnlySpan<byte> json) =>
        JsonSerializer.Deserialize<OrgDiagnosis>(json, Options)
        ?? throw new JsonException("A stored diagnosis is null.");
}
