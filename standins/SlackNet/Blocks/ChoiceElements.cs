namespace SlackNet.Blocks;

[SlackType("radio_buttons")]
public class RadioButtonGroup : ActionElement, IInputBlockElement
{
    public RadioButtonGroup()
        : base("radio_buttons")
    {
    }

    public IList<Option> Options { get; set; } = [];

    public Option InitialOption { get; set; }
}

[SlackType("checkboxes")]
public class CheckboxGroup : ActionElement, IInputBlockElement
{
    public CheckboxGroup()
        : base("checkboxes")
    {
    }

    public IList<Option> Options { get; set; } = [];

    [IgnoreIfEmpty]
    public IList<Option> InitialOptions { get; set; } = [];
}

[SlackType("datepicker")]
public class DatePicker : ActionElement, IInputBlockElement
{
    public DatePicker()
        : base("datepicker")
    {
    }

    public DateTime? InitialDate { get; set; }

    public PlainText Placeholder { get; set; }
}

[SlackType("timepicker")]
public class TimePicker : ActionElement, IInputBlockElement
{
    public TimePicker()
        : base("timepicker")
    {
    }

    public PlainText Placeholder { get; set; }
}

[SlackType("datetimepicker")]
public class DateTimePicker : ActionElement, IInputBlockElement
{
    public DateTimePicker()
        : base("datetimepicker")
    {
    }
}
