using System.Text.RegularExpressions;
using Performix.Tests.Support;

namespace Performix.Architecture.Tests;

/// <summary>Nothing links the two ways to flag: neither's code can name the other's.</summary>
public sealed partial class SignedAndProtectedTests
{
    private static readonly string[] Signed = ["src/Bot/Reviews/", "src/Bot/Features/Review/"];

    private static readonly string[] Protected =
        ["src/Bot/Features/Flag", "src/Analysis/Protection/", "src/Connectors/Storage/Protection/"];

    [Fact]
    public void The_code_of_signed_reviews_names_nothing_of_protected_flags()
    {
        Assert.NotEmpty(Under(Signed));
        Assert.DoesNotContain(Under(Signed), path => OfFlags().IsMatch(Repository.Read(path)));
    }

    [Fact]
    public void The_code_of_protected_flags_names_nothing_of_signed_reviews()
    {
        Assert.NotEmpty(Under(Protected));
        Assert.DoesNotContain(Under(Protected), path => OfReviews().IsMatch(Repository.Read(path)));
    }

    [Theory]
    [InlineData("src/Bot/Features/Flag/Bad.cs", "using Performix.Bot.Reviews;", "Bad.cs uses Bot.Reviews")]
    [InlineData("src/Bot/Reviews/Bad.cs", "using Performix.Analysis.Protection;", "Bad.cs uses Analysis.Protection")]
    [InlineData("src/Bot/Reviews/Bad.cs", "using Performix.Bot.Features.Flag;", "Bad.cs uses Bot.Features.Flag")]
    [InlineData("src/Bot/Features/Review/Bad.cs", "Performix.Analysis.Protection.X", "Bad.cs uses Analysis.Protection")]
    public void A_link_between_the_two_breaches_the_rooms(string path, string text, string breach) =>
        Assert.Equal([breach], Rooms.Breaches(path, text));

    [Theory]
    [InlineData("using Performix.Connectors.Storage.Protection;")]
    [InlineData("services.GetRequiredService<IRollStore>()")]
    [InlineData("new SealedRoll(")]
    public void A_review_that_reaches_for_the_roll_is_seen(string text) => Assert.Matches(OfFlags(), text);

    [Theory]
    [InlineData("using Performix.Bot.Reviews;")]
    [InlineData("documents.ListAsync(\"review\", token)")]
    [InlineData("ReviewStore store")]
    public void A_flag_that_reaches_for_reviews_is_seen(string text) => Assert.Matches(OfReviews(), text);

    private static IEnumerable<string> Under(string[] folders) => Repository.Sources("src")
        .Where(path => folders.Any(f => path.StartsWith(f, StringComparison.Ordinal)));

    [GeneratedRegex(@"\.Protection\b|Features\.Flag|\bI?(Sealed)?Roll[A-Z(\s]|\bSealedRoll\b|ReleasedBands|FlagLedger")]
    private static partial Regex OfFlags();

    [GeneratedRegex(@"Bot\.Reviews|Features\.Review|\bReviewStore\b|\bSignedReview\b|""review""")]
    private static partial Regex OfReviews();
}
