using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;
using Performix.Bot.Slack.Socket;

namespace Performix.Bot.Tests.Line;

public sealed class SocketOptionsTests
{
    /// <summary>What has to pass, one after the other, until a loss is noticed.</summary>
    [Theory]
    [InlineData("HelloSeconds", "ProbeSeconds")]
    [InlineData("PingSeconds", "PingSeconds", "ProbeSeconds")]
    [InlineData("NoneSeconds", "ProbeSeconds")]
    [InlineData("FewSeconds", "StaggerSeconds", "ProbeSeconds")]
    [InlineData("ConnectSeconds", "ProbeSeconds")]
    public void No_setting_that_is_allowed_notices_a_loss_later_than_half_a_minute(params string[] waits) =>
        Assert.InRange(waits.Sum(Longest), 0, 30);

    private static double Longest(string setting)
    {
        var range = typeof(SocketOptions).GetProperty(setting)?.GetCustomAttribute<RangeAttribute>();
        return Convert.ToDouble(range?.Maximum, CultureInfo.InvariantCulture);
    }
}
