using Performix.Analysis.Units;
using Performix.Connectors.Files.Yaml;

namespace Performix.Connectors.Files;

/// <summary>The values of a plan in their units.</summary>
internal static class PlanValues
{
    /// <summary>The day an entry takes effect; every entry must say it.</summary>
    public static DateOnly From(this YamlMap map) => map.Required("effectiveFrom")?.Date() ?? default;

    public static Money? Money(this YamlMap map, string key) => map.Text(key) is { } text ? ToMoney(text) : null;

    public static Money RequiredMoney(this YamlMap map, string key) =>
        map.Required(key) is { } text && ToMoney(text) is { } money ? money : default;

    public static Share? Share(this YamlMap map, string key) => map.Text(key) is { } text ? ToShare(text) : null;

    public static Share RequiredShare(this YamlMap map, string key) =>
        map.Required(key) is { } text && ToShare(text) is { } share ? share : default;

    /// <summary>How many times something is paid: above 0.</summary>
    public static Ratio? Multiple(this YamlMap map, string key) =>
        map.Text(key)?.Number(0.01m, 100) is { } times ? new Ratio((double)times) : null;

    public static Money? ToMoney(YamlText text) => text.Number(0) is { } amount ? new Money(amount) : null;

    public static Share? ToShare(YamlText text) => text.Number(0, 1) is { } part ? new Share((double)part) : null;

    public static Days? ToDays(YamlText text) => text.Number(0.01m, 366) is { } days ? new Days((double)days) : null;
}
