package org.calends.mail;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.Message;

/** What mails say, in Chinese as written on the mainland. */
@Localized("zh-CN")
public interface ChineseWords extends Words {

    @Override
    @Message("今天到期")
    String today();

    @Override
    @Message("明天到期")
    String tomorrow();

    @Override
    @Message("还剩{days}天")
    String daysLeft(long days);

    @Override
    @Message("已逾期{days}天")
    String overdue(long days);

    @Override
    @Message("日期变更")
    String changed();

    @Override
    @Message("已撤回")
    String withdrawn();

    @Override
    @Message("已豁免")
    String waived();

    @Override
    @Message("已完成")
    String completed();

    @Override
    @Message("恢复办理，{left}")
    String reopened(String left);

    @Override
    @Message("现由您负责，{left}")
    String assigned(String left);

    @Override
    @Message("新分配，{left}")
    String assignedToOther(String left);

    @Override
    @Message("尚无人响应，{left}")
    String escalated(String left);

    @Override
    @Message("此期限尚无人确认。您作为副负责人收到本邮件。")
    String asDeputy();

    @Override
    @Message("此期限尚无人确认，现升级通知您。")
    String asContact();

    @Override
    @Message("原日期")
    String oldDateLabel();

    @Override
    @Message("新日期")
    String newDateLabel();

    @Override
    @Message("{date}（{headline}）：")
    String subject(String date, String headline);

    @Override
    @Message("截至{date}，当日仍属按期。")
    String by(String date);

    @Override
    @Message("截至{date}{time}（{zone}）。")
    String byTime(String date, String time, String zone);

    @Override
    @Message("最后安全日为{date}，已过。")
    String was(String date);

    @Override
    @Message("原定日期为{date}。")
    String wasSet(String date);

    @Override
    @Message("{date}之前：当日即已逾期，最后的安全日是{safe}。")
    String before(String date, String safe);

    @Override
    @Message("{date}当天。")
    String on(String date);

    @Override
    @Message("自{date}起适用，请在{safe}前准备就绪（含当日）。")
    String from(String date, String safe);

    @Override
    @Message("具体时间：{time}（{zone}）。")
    String timeOfDay(String time, String zone);

    @Override
    @Message("另有{count}项，请在 Calends 中查看")
    String more(int count);

    @Override
    @Message("无需再办理。")
    String nothingToDo();

    @Override
    @Message("已决定无需办理。")
    String notNeeded();

    @Override
    @Message("原因")
    String reason();

    @Override
    @Message("期限")
    String when();

    @Override
    @Message("发布机构")
    String authority();

    @Override
    @Message("原文")
    String quote();

    @Override
    @Message("来源")
    String source();

    @Override
    @Message("负责人")
    String owner();

    @Override
    @Message("由我跟进")
    String acknowledge();

    @Override
    @Message("已经完成")
    String done();

    @Override
    @Message("稍后提醒我")
    String later();

    @Override
    @Message("确认、标记完成或延后")
    String act();

    @Override
    @Message("确认或标记完成")
    String actNow();

    @Override
    @Message("在 Calends 中打开")
    String open();

    @Override
    @Message("已逾期")
    String sectionOverdue();

    @Override
    @Message("一周之内")
    String sectionWeek();

    @Override
    @Message("以后")
    String sectionLater();

    @Override
    @Message("{date}：{count}项期限")
    String digestSubject(int count, String date);

    @Override
    @Message("{count}项期限现由您负责")
    String assignedSubject(int count);

    @Override
    @Message("{count}项期限新分配")
    String assignedToOtherSubject(int count);

    @Override
    @Message("（{count}项已逾期）")
    String digestOverdue(long count);

    @Override
    @Message("上一次发送没有得到服务器的答复。如果您已收到此邮件，内容没有变化。")
    String possibleRepeat();

    @Override
    @Message("您收到此邮件，是因为这些期限符合您的订阅条件。")
    String why();

    @Override
    @Message("您收到此邮件，是因为这些期限由您负责。")
    String duty();

    @Override
    @Message("您收到此邮件，是因为您代为处理{somebody}的期限。")
    String standIn(String somebody);

    @Override
    @Message("请确认您的订阅")
    String confirmSubject();

    @Override
    @Message("有人申请向此邮箱发送期限提醒。")
    String confirmText();

    @Override
    @Message("是的，请发送")
    String confirmLink();

    @Override
    @Message("如非本人申请，无需理会，不会再有邮件。")
    String confirmIgnore();

    @Override
    @Message("更改提醒方式")
    String preferences();

    @Override
    @Message("停止接收")
    String unsubscribe();
}
