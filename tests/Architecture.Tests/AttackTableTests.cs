using System.Text.RegularExpressions;
using Performix.Tests.Support;

namespace Performix.Architecture.Tests;

/// <summary>docs/SECURITY.md names a test for each attack, or says why there can be none here.</summary>
public sealed partial class AttackTableTests
{
    /// <summary>The attacks that protected flags have to withstand.</summary>
    private static readonly string[] Listed =
    [
        .. Numbered("A", 26), .. Numbered("B", 12), .. Numbered("C", 5), .. Numbered("D", 7), "D11", "E1",
    ];

    private static readonly IReadOnlyDictionary<string, string> Rows = Row()
        .Matches(Repository.Read("docs/SECURITY.md"))
        .ToDictionary(r => r.Groups["id"].Value, r => r.Groups["test"].Value);

    /// <summary>The faults that were seeded into the product, each with the tests that then failed.</summary>
    private static readonly string[] Seeded =
    [
        "K compared with `>`", "bands starting at 1", "top band ending at N-1", "noise drawn per viewer",
        "noise redrawn on retry", "live N", "company total from raw counts", "joiner counted", "row per flag",
        "unwrap per submit", "payload in a debug log", "pre-filled form", "receipt by direct message",
        "`in_channel`", "e-mail-only mapping", "`is_stranger`-only check", "suffix check by `Contains`",
    ];

    private static readonly IReadOnlyDictionary<string, string> FaultRows = FaultRow()
        .Matches(Repository.Read("docs/SECURITY.md").Split("\n## Seeded faults\n")[^1])
        .ToDictionary(r => r.Groups["fault"].Value, r => r.Groups["test"].Value);

    public static TheoryData<string> Ids => [.. Listed];

    public static TheoryData<string> Faults => [.. Seeded];

    [Theory]
    [MemberData(nameof(Ids))]
    public void An_attack_has_a_test_of_its_name_or_a_reason_why_not(string id)
    {
        var row = Rows.GetValueOrDefault(id, "");

        Assert.True(Test().IsMatch(row) || row.StartsWith("cannot be one here:", StringComparison.Ordinal), row);
        Assert.DoesNotContain("PENDING", row, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Faults))]
    public void A_seeded_fault_has_a_test_that_catches_it(string fault)
    {
        Assert.Matches(Test(), FaultRows.GetValueOrDefault(fault, ""));
    }

    [Fact]
    public void Every_test_that_is_named_is_there()
    {
        var there = Repository.Sources("tests")
            .SelectMany(path => Method().Matches(Repository.Read(path)).Select(m => m.Groups["name"].Value))
            .ToHashSet();

        var named = Rows.Values.Concat(FaultRows.Values)
            .SelectMany(row => Test().Matches(row).Select(m => m.Groups["name"].Value))
            .ToArray();

        Assert.True(named.Length > Listed.Length, "hardly a test is named");
        Assert.DoesNotContain(named, name => !there.Contains(name));
    }

    [Fact]
    public void A_test_is_named_in_the_row_of_its_attack()
    {
        var astray = Rows.SelectMany(row => Test().Matches(row.Value)
            .Select(m => m.Groups["name"].Value)
            .Where(name => Attack().Match(name) is { Success: true } at && at.Value != row.Key + "_"));

        Assert.Empty(astray);
    }

    private static IEnumerable<string> Numbered(string letter, int most) =>
        Enumerable.Range(1, most).Select(i => $"{letter}{i}");

    [GeneratedRegex(@"^\| (?<id>[A-E]\d+) \| [^|]+ \| (?<test>.+) \|$", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex(@"^\| (?<fault>[^|]+) \| (?<test>.+) \|$", RegexOptions.Multiline)]
    private static partial Regex FaultRow();

    [GeneratedRegex(@"`(?<name>[A-Z]\w+_\w+)`")]
    private static partial Regex Test();

    [GeneratedRegex(@"^[A-E]\d+_")]
    private static partial Regex Attack();

    [GeneratedRegex(@"\b(void|Task) (?<name>[A-Z]\w+)\(")]
    private static partial Regex Method();
}
