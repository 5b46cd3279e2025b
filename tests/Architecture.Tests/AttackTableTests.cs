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

    public static TheoryData<string> Ids => [.. Listed];

    [Theory]
    [MemberData(nameof(Ids))]
    public void An_attack_has_a_test_of_its_name_or_a_reason_why_not(string id)
    {
        var row = Rows.GetValueOrDefault(id, "");

        Assert.True(Test().IsMatch(row) || row.StartsWith("cannot be one here:", StringComparison.Ordinal), row);
        Assert.DoesNotContain("PENDING", row, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_test_that_is_named_is_there()
    {
        var there = Repository.Sources("tests")
            .SelectMany(path => Method().Matches(Repository.Read(path)).Select(m => m.Groups["name"].Value))
            .ToHashSet();

        var named = Rows.Values.SelectMany(row => Test().Matches(row).Select(m => m.Groups["name"].Value)).ToArray();

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

    [GeneratedRegex(@"`(?<name>[A-Z]\w+_\w+)`")]
    private static partial Regex Test();

    [GeneratedRegex(@"^[A-E]\d+_")]
    private static partial Regex Attack();

    [GeneratedRegex(@"\b(void|Task) (?<name>[A-Z]\w+)\(")]
    private static partial Regex Method();
}
