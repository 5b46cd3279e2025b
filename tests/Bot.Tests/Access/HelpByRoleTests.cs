using System.Text.RegularExpressions;
using Microsoft.Extensions.DependencyInjection;
using Performix.Bot.Access;
using Performix.Bot.Features.Help;
using SlackNet.Blocks;

namespace Performix.Bot.Tests.Access;

/// <summary>The help is by role: it promises what will be answered, and no more.</summary>
public sealed partial class HelpByRoleTests(Troupe troupe) : IClassFixture<Troupe>
{
    [Theory]
    [InlineData("REPA")]
    [InlineData("MANA")]
    [InlineData("LEAD")]
    [InlineData("ADMI")]
    [InlineData("UNLI")]
    public async Task Help_lists_each_command_that_is_not_refused_for_the_role_and_no_other(string who)
    {
        var open = new List<string>();
        foreach (var command in troupe.Commands)
        {
            var answer = await troupe.AskAsync(who, command, "", Troupe.Own);
            if (answer.Text is not (Refusals.NotYours or Refusals.Unknown))
            {
                open.Add(command.Word);
            }
        }

        Assert.NotEmpty(open);
        Assert.Equal(open.Order(StringComparer.Ordinal), await ListedAsync(who));
    }

    private async Task<IEnumerable<string>> ListedAsync(string who)
    {
        var help = troupe.Services.GetRequiredService<HelpHandler>();
        var answer = await troupe.AskAsync(who, help, "", Troupe.Own);
        return Listed().Matches(answer.Blocks.OfType<SectionBlock>().First().Text.Text).Select(m => m.Groups[1].Value);
    }

    [GeneratedRegex(@"• `(\w+)", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Listed();
}
