using System.Text.RegularExpressions;
using Performix.Analysis.Diagnosis;
using Performix.Tests.Support;

namespace Performix.Bot.Tests.Commands;

public sealed partial class CaveatDocumentTests
{
    private static readonly string Document = Repository.Read("docs/caveats.md");

    [Fact]
    public void The_document_lists_exactly_the_codes_of_caveats()
    {
        var codes = typeof(CaveatCodes).GetFields().Select(f => (string?)f.GetRawConstantValue() ?? "");
        var listed = Code().Matches(Section("## Caveats")).Select(m => m.Groups[1].Value);

        Assert.Equal(codes.Order(StringComparer.Ordinal), listed.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_document_lists_every_ground_of_a_verdict()
    {
        var given = Repository.Sources("src/Analysis/Diagnosis")
            .SelectMany(path => Ground().Matches(Repository.Read(path)).Select(m => m.Groups[1].Value))
            .Distinct()
            .Order(StringComparer.Ordinal)
            .ToArray();
        var listed = Code().Matches(Section("## Grounds that a call")).Select(m => m.Groups[1].Value);

        Assert.NotEmpty(given);
        Assert.Equal(given, listed.Order(StringComparer.Ordinal));
    }

    /// <summary>From a heading on; of the caveats, up to the grounds.</summary>
    private static string Section(string heading)
    {
        var text = Document[Document.IndexOf(heading, StringComparison.Ordinal)..];
        var end = text.IndexOf("## Grounds that a call", 1, StringComparison.Ordinal);
        return end < 0 ? text : text[..end];
    }

    [GeneratedRegex(@"^\| `([A-Z_]+)` \|", RegexOptions.Multiline)]
    private static partial Regex Code();

    [GeneratedRegex(@"new(?: VerdictReason)?\(""([A-Z_]{5,})""")]
    private static partial Regex Ground();
}
