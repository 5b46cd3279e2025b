using Microsoft.Extensions.DependencyInjection;
using Performix.Bot.Access;

namespace Performix.Bot.Tests.Access;

/// <summary>How somebody reads numbers and times goes by the Slack profile, and where that is unset by the
/// organisation.</summary>
public sealed class ProfileTests(Troupe troupe) : IClassFixture<Troupe>
{
    [Theory]
    [InlineData("REPA", "de-DE", "Asia/Kolkata")]
    [InlineData("REPB", "ja-JP", "America/Sao_Paulo")]
    [InlineData("STRA", "en-US", "UTC")]
    [InlineData("SIBA", "en-US", "UTC")]
    public async Task The_profile_says_how_somebody_reads(string who, string locale, string zone)
    {
        var reader = await troupe.Services.GetRequiredService<Gate>().ReaderAsync("U0" + who, null, default);

        Assert.Equal((locale, zone), (reader?.Culture.Name, reader?.Zone.Id));
    }
}
