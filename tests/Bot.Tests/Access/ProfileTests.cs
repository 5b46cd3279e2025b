using Microsoft.Extensions.DependencyInjection;
using Performix.Bot.Access;

namespace Performix.Bot.Tests.Access;

/// <summary>How somebody reads numbers goes by the Slack profile, and where that is unset by the organisation. Times
/// are filled in by Slack.</summary>
public sealed class ProfileTests(Troupe troupe) : IClassFixture<Troupe>
{
    [Theory]
    [InlineData("REPA", "de-DE")]
    [InlineData("REPB", "ja-JP")]
    [InlineData("STRA", "en-US")]
    [InlineData("SIBA", "en-US")]
    public async Task The_profile_says_how_somebody_reads(string who, string locale)
    {
        var reader = await troupe.Services.GetRequiredService<Gate>().ReaderAsync("U0" + who, null, default);

        Assert.Equal(locale, reader?.Culture.Name);
    }
}
