using System.Globalization;
using YamlDotNet.RepresentationModel;

namespace Performix.Connectors.Files.Yaml;

/// <summary>A single value of a YAML file. What it cannot be read as is a fault, and reads as null.</summary>
internal sealed class YamlText(YamlScalarNode node, string path, YamlFaults faults)
{
    /// <summary>The text.</summary>
    public string Value => node.Value ?? "";

    /// <summary>A number from low to high.</summary>
    public decimal? Number(decimal low = decimal.MinValue, decimal high = decimal.MaxValue)
    {
        const NumberStyles Plain = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
        if (!decimal.TryParse(Value, Plain, CultureInfo.InvariantCulture, out var number))
        {
            return Fault<decimal>($"'{Value}' is not a number");
        }

        var within = string.Create(CultureInfo.InvariantCulture, $"{number} is not within {low} to {high}");
        var atLeast = string.Create(CultureInfo.InvariantCulture, $"{number} is below {low}");
        return number < low || number > high
            ? Fault<decimal>(high == decimal.MaxValue ? atLeast : within)
            : number;
    }

    /// <summary>A whole number from low to high.</summary>
    public int? Whole(int low, int high) => Number(low, high) is not { } number ? null
        : number == decimal.Truncate(number) ? (int)number
        : Fault<int>($"'{Value}' is not a whole number");

    /// <summary>An ISO date.</summary>
    public DateOnly? Date() =>
        DateOnly.TryParseExact(Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : Fault<DateOnly>($"'{Value}' is not a date: write it as 2025-07-31");

    /// <summary>Yes or no.</summary>
    public bool? Flag() => Value switch
    {
        "true" or "True" or "yes" or "on" => true,
        "false" or "False" or "no" or "off" => false,
        _ => Fault<bool>($"'{Value}' is neither true nor false"),
    };

    /// <summary>One of the words of an enumeration, case aside.</summary>
    public T? OneOf<T>()
        where T : struct, Enum
    {
        var words = Enum.GetNames<T>();
        if (words.FirstOrDefault(word => word.Equals(Value, StringComparison.OrdinalIgnoreCase)) is { } found)
        {
            return Enum.Parse<T>(found);
        }

        var shown = words.Select(word => char.ToLowerInvariant(word[0]) + word[1..]).ToList();
        var near = Nearest.To(Value, shown) is { } word ? $"is '{word}' meant?" : "";
        return Fault<T>($"'{Value}' is not one of {string.Join(", ", shown)}{(near.Length > 0 ? "; " + near : "")}");
    }

    private T? Fault<T>(string reason)
        where T : struct
    {
        faults.Add(node, path, reason);
        return null;
    }
}
