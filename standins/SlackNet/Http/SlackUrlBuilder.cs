using System.Collections;
using System.Globalization;
using Newtonsoft.Json;

namespace SlackNet;

internal sealed class SlackUrlBuilder(SlackJsonSettings settings) : ISlackUrlBuilder
{
    public string Url(string apiMethod, Dictionary<string, object> args)
    {
        var query = string.Join("&", args
            .Where(a => a.Value is not null)
            .Select(a => $"{Uri.EscapeDataString(a.Key)}={Uri.EscapeDataString(Text(a.Value))}"));
        return $"https://slack.com/api/{apiMethod}{(query.Length == 0 ? "" : "?")}{query}";
    }

    private string Text(object value) => value switch
    {
        string text => text,
        bool flag => flag ? "true" : "false",
        IEnumerable entries => string.Join(",", entries.Cast<object>().Select(Text)),
        Enum or not IFormattable => JsonConvert.SerializeObject(value, settings.SerializerSettings).Trim('"'),
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture)
    };
}
